package uk.gov.education.rect.web.school.registerect;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.training.WorkingPattern;
import uk.gov.education.rect.web.journey.Answers;
import uk.gov.education.rect.web.school.finding.Contact;
import uk.gov.education.rect.web.school.finding.Finding;

/**
 * What a school user has said of the ECT they register.
 *
 * @param independentSchool which appropriate bodies may be chosen
 * @param finding the person, or null until searched for
 * @param registeredBefore the person has been an ECT at some school (SJ-RE-20)
 * @param contact name and e-mail address
 * @param startedOn first day as an ECT at the school, or null
 * @param notOpenFor a first day for which registration is not open yet, tried last; or null
 * @param workingPattern or null
 * @param choices appropriate body, programme and lead provider
 */
public record EctAnswers(
        boolean independentSchool,
        @Nullable Finding finding,
        boolean registeredBefore,
        Contact contact,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate notOpenFor,
        @Nullable WorkingPattern workingPattern,
        EctChoices choices)
        implements Answers<EctAnswers> {

    /** Nothing answered yet. */
    public static EctAnswers at(boolean independentSchool) {
        return new EctAnswers(independentSchool, null, false, Contact.NOTHING, null, null, null, EctChoices.NOTHING);
    }

    /**
     * With another search. The answers about another person are forgotten; those about the same one stay (SJ-X-28), but
     * the e-mail address and start date have to be checked again when they are sent.
     */
    public EctAnswers found(Finding search, boolean beenRegistered) {
        boolean samePerson = finding != null && finding.trn().equals(search.trn());
        return samePerson
                ? new EctAnswers(
                        independentSchool,
                        search,
                        beenRegistered,
                        contact,
                        startedOn,
                        notOpenFor,
                        workingPattern,
                        choices)
                : new EctAnswers(
                        independentSchool,
                        search,
                        beenRegistered,
                        Contact.NOTHING,
                        null,
                        null,
                        null,
                        EctChoices.NOTHING);
    }

    /** With another name or e-mail address. */
    public EctAnswers reachedAt(Contact other) {
        return new EctAnswers(
                independentSchool, finding, registeredBefore, other, startedOn, notOpenFor, workingPattern, choices);
    }

    /** With a first day, and the choices as they stand on it. */
    public EctAnswers starting(LocalDate day, EctChoices then) {
        return new EctAnswers(independentSchool, finding, registeredBefore, contact, day, null, workingPattern, then);
    }

    /** With a first day that was refused because registration for it is not open; one given before stays. */
    public EctAnswers notYet(LocalDate day) {
        return new EctAnswers(
                independentSchool, finding, registeredBefore, contact, startedOn, day, workingPattern, choices);
    }

    /** With a working pattern. */
    public EctAnswers working(WorkingPattern pattern) {
        return new EctAnswers(
                independentSchool, finding, registeredBefore, contact, startedOn, notOpenFor, pattern, choices);
    }

    /** With other choices. */
    public EctAnswers choosing(EctChoices other) {
        return new EctAnswers(
                independentSchool, finding, registeredBefore, contact, startedOn, notOpenFor, workingPattern, other);
    }

    @Override
    public EctAnswers withoutSensitive() {
        return new EctAnswers(
                independentSchool,
                finding == null ? null : finding.withoutSensitive(),
                registeredBefore,
                contact,
                startedOn,
                notOpenFor,
                workingPattern,
                choices);
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

    boolean stoppedBy(Finding.Obstacle obstacle) {
        return finding != null && finding.stoppedBy(obstacle);
    }

    boolean reuseOffered() {
        return choices.offer() != null;
    }

    boolean reusing() {
        return choices.reusing();
    }

    boolean programmeIs(TrainingProgramme programme) {
        return choices.programme() == programme;
    }

    /** The name the person will be shown under. */
    public String name() {
        String corrected = contact.correctedName();
        if (corrected != null) {
            return corrected;
        }
        return finding == null ? "" : finding.names().fullName();
    }

    /** The search, on pages beyond it. */
    public Finding person() {
        if (finding == null) {
            throw new IllegalStateException("nobody has been searched for yet");
        }
        return finding;
    }

    /** The first day, on pages beyond it. */
    public LocalDate start() {
        if (startedOn == null) {
            throw new IllegalStateException("no start date has been given yet");
        }
        return startedOn;
    }
}
