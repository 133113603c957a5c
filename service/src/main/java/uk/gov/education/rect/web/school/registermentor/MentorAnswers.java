package uk.gov.education.rect.web.school.registermentor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.journey.Answers;
import uk.gov.education.rect.web.school.finding.Contact;
import uk.gov.education.rect.web.school.finding.Finding;

/**
 * What a school user has said of the mentor they register.
 *
 * @param mentee the ECT they are registered for
 * @param finding the person, or null until searched for
 * @param history the person as a mentor so far
 * @param contact name and e-mail address
 * @param here when they start at this school, and whether only here
 * @param training who trains them
 */
public record MentorAnswers(
        Mentee mentee, @Nullable Finding finding, MentorHistory history, Contact contact, Here here, Training training)
        implements Answers<MentorAnswers> {

    /**
     * When and where they mentor.
     *
     * @param onlyHere whether they will mentor at this school only, or null until asked
     * @param startedOn first day as a mentor here, or null until asked
     * @param notOpenFor a first day for which registration is not open yet, tried last; or null
     */
    public record Here(
            @Nullable Boolean onlyHere,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate notOpenFor) {
        static final Here NOTHING = new Here(null, null, null);

        /** Without a first day of their own: today, which registration may not be open for. */
        Here today(@Nullable LocalDate closedToday) {
            return new Here(onlyHere, null, closedToday);
        }
    }

    /**
     * Who trains them.
     *
     * @param menteesProviderUsable the ECT's lead provider works in the contract period of the mentor's start
     * @param eligibilitySeen they were told what training the mentor can have
     * @param sameAsMentee whether the ECT's lead provider trains them too, or null until asked
     * @param leadProvider another lead provider, or null
     */
    public record Training(
            boolean menteesProviderUsable,
            boolean eligibilitySeen,
            @Nullable Boolean sameAsMentee,
            @Nullable Long leadProvider) {
        static final Training NOTHING = new Training(false, false, null, null);

        Training usable(boolean usable) {
            return new Training(usable, eligibilitySeen, sameAsMentee, leadProvider);
        }

        Training with(@Nullable Long provider) {
            return new Training(menteesProviderUsable, eligibilitySeen, sameAsMentee, provider);
        }
    }

    /** Nothing answered yet. */
    public static MentorAnswers about(Mentee mentee) {
        return new MentorAnswers(mentee, null, MentorHistory.NONE, Contact.NOTHING, Here.NOTHING, Training.NOTHING);
    }

    /** With another search; the answers about another person are forgotten (SJ-X-28). */
    public MentorAnswers found(Finding search, MentorHistory known) {
        boolean samePerson = finding != null && finding.trn().equals(search.trn());
        return samePerson
                ? new MentorAnswers(mentee, search, known, contact, here, training)
                : new MentorAnswers(mentee, search, known, Contact.NOTHING, Here.NOTHING, Training.NOTHING);
    }

    /** With another name or e-mail address. */
    public MentorAnswers reachedAt(Contact other) {
        return new MentorAnswers(mentee, finding, history, other, here, training);
    }

    /** With other answers about when and where. */
    public MentorAnswers mentoring(Here other) {
        return new MentorAnswers(mentee, finding, history, contact, other, training);
    }

    /** With other answers about training. */
    public MentorAnswers trainedBy(Training other) {
        return new MentorAnswers(mentee, finding, history, contact, here, other);
    }

    @Override
    public MentorAnswers withoutSensitive() {
        return new MentorAnswers(
                mentee, finding == null ? null : finding.withoutSensitive(), history, contact, here, training);
    }

    boolean searched() {
        return finding != null;
    }

    boolean reached(Finding.Outcome outcome) {
        return finding != null && finding.outcome() == outcome;
    }

    boolean needsNino() {
        return finding != null && finding.needsNino();
    }

    boolean ninoAnswered() {
        return reached(Finding.Outcome.BY_NINO) || reached(Finding.Outcome.OTHER_NINO);
    }

    boolean themself() {
        return finding != null && finding.obstacle() == Finding.Obstacle.MENTORS_THEMSELF;
    }

    boolean stoppedBy(Finding.Obstacle obstacle) {
        return finding != null && finding.stoppedBy(obstacle);
    }

    /** Registration for the current academic year is not open, and no other first day is asked for (SJ-RM-15). */
    boolean closedToday() {
        return here.startedOn() == null && here.notOpenFor() != null;
    }

    boolean emailTaken() {
        return contact.emailTaken();
    }

    boolean newToMentoring() {
        return !history.mentoredBefore();
    }

    /** Whether training for the mentor comes into question: the ECT is provider-led and the mentor is paid for. */
    boolean trainable() {
        return mentee.providerLed() && history.funded();
    }

    /** First-time mentors are offered the ECT's lead provider (12.3 row 2). */
    boolean offeredMenteesProvider() {
        return newToMentoring() && trainable() && training.menteesProviderUsable();
    }

    /** First-time mentors whose ECT's lead provider cannot train them choose another (12.3 row 3). */
    boolean needsOtherProvider() {
        return newToMentoring() && trainable() && !training.menteesProviderUsable();
    }

    boolean onlyHere() {
        return Boolean.TRUE.equals(here.onlyHere());
    }

    boolean sameAsMentee() {
        return Boolean.TRUE.equals(training.sameAsMentee());
    }

    /** The lead provider the mentor's training will be with, or null when they get none here (SJ-RM-43). */
    public @Nullable Long chosenLeadProvider() {
        if (!trainable() || Boolean.FALSE.equals(here.onlyHere())) {
            return null;
        }
        return training.leadProvider() != null ? training.leadProvider() : mentee.leadProvider();
    }

    /** The name the person will be shown under. */
    public String name() {
        String corrected = contact.correctedName();
        if (corrected != null) {
            return corrected;
        }
        return finding == null ? "" : finding.names().fullName();
    }

    /** The first day, or today where it is not asked (SJ-RM-15). */
    public LocalDate startOr(LocalDate today) {
        LocalDate given = here.startedOn();
        return given == null ? today : given;
    }

    /** The search, on pages beyond it. */
    public Finding person() {
        if (finding == null) {
            throw new IllegalStateException("nobody has been searched for yet");
        }
        return finding;
    }
}
