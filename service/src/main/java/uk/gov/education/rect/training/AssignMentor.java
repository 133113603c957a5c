package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Children.Recording;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A mentor at the school becomes the mentor of an ECT there (spec 01 §8.3). The mentorship lasts while both are at the
 * school, from today on; whoever mentored the ECT in that time stops the day before, or never starts (DM-ASM-01 to
 * DM-ASM-04, DM-GAP-18).
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it answers with the mentorship that is there.
 */
@UseCase
public class AssignMentor {

    private final Spells spells;
    private final ContractPeriods contractPeriods;
    private final Mentorships mentorships;
    private final Children children;
    private final TrainingEvents events;
    private final LostRaces races;
    private final ServiceClock clock;

    AssignMentor(
            Spells spells,
            ContractPeriods contractPeriods,
            Mentorships mentorships,
            Children children,
            TrainingEvents events,
            LostRaces races,
            ServiceClock clock) {
        this.spells = spells;
        this.contractPeriods = contractPeriods;
        this.mentorships = mentorships;
        this.children = children;
        this.events = events;
        this.races = races;
        this.clock = clock;
    }

    /**
     * Who mentors whom.
     *
     * @param transferringSchools the mentor comes from another school to mentor here only: an ECT who never had a mentor
     *     may then have been mentored since before today
     */
    public record Command(
            Author author, EctAtSchoolPeriodId ect, MentorAtSchoolPeriodId mentor, boolean transferringSchools) {}

    /**
     * The mentorship.
     *
     * @param already whether it was there before
     */
    public record Assigned(MentorshipPeriodId mentorship, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** One of the two spells at a school does not exist. */
        record PeriodUnknown() implements Refusal {}

        /** Nobody mentors themself (DM-MSH-02). */
        record SamePerson() implements Refusal {}

        /** They are at different schools (DM-MSH-03). */
        record DifferentSchools() implements Refusal {}

        /** Schools cannot assign mentors these days (DM-CP-20). */
        record RegistrationClosed() implements Refusal {}

        /** From today on they are never at the school together. */
        record NeverTogether() implements Refusal {}

        /** A declaration rests on a mentorship that would have to go. */
        record DeclarationsExist() implements Refusal {}

        /** Somebody else assigned a mentor at the same time. */
        record AssignedMeanwhile() implements Refusal {}
    }

    /** Assigns the mentor. */
    public Assigned execute(Command command) {
        EctAtSchoolPeriod ect =
                spells.locked(command.ect()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        MentorAtSchoolPeriod mentor =
                spells.locked(command.mentor()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        LocalDate today = clock.today();
        List<MentorshipPeriod> earlier = mentorships.of(ect.id());

        Optional<MentorshipPeriod> already = alreadyAssigned(earlier, mentor, today);
        if (already.isPresent()) {
            return new Assigned(already.get().id(), true);
        }
        if (ect.teacher().equals(mentor.teacher())) {
            throw new Refused(new Refusal.SamePerson());
        }
        if (!ect.school().equals(mentor.school())) {
            throw new Refused(new Refusal.DifferentSchools());
        }
        if (!contractPeriods.registrationWindowOpen(today)) {
            throw new Refused(new Refusal.RegistrationClosed());
        }
        boolean backdated = command.transferringSchools() && earlier.isEmpty();
        DateRange dates = dates(ect.dates(), mentor.dates(), backdated ? null : today);
        makeWay(command.author(), earlier, dates);
        return races.asRefusals(Map.of("mentorship_periods_no_overlap", new Refusal.AssignedMeanwhile()), () -> {
            MentorshipPeriodId mentorship =
                    mentorships.begin(ect.id(), mentor.id(), dates.startedOn(), dates.finishedOn());
            events.mentorshipBegan(command.author(), mentorship, ect, mentor);
            return new Assigned(mentorship, false);
        });
    }

    private static Optional<MentorshipPeriod> alreadyAssigned(
            List<MentorshipPeriod> earlier, MentorAtSchoolPeriod mentor, LocalDate today) {
        List<MentorshipPeriod> notEnded = earlier.stream()
                .filter(mentorship -> mentorship.dates().currentOrFuture(today))
                .toList();
        return notEnded.size() == 1
                ? notEnded.stream()
                        .filter(mentorship -> mentorship.mentor().equals(mentor.id()))
                        .findFirst()
                : Optional.empty();
    }

    /** DM-ASM-01, DM-ASM-02: the days both are at the school, not before the given day. */
    private static DateRange dates(DateRange ect, DateRange mentor, @Nullable LocalDate notBefore) {
        DateRange together = ect.intersection(mentor).orElseThrow(() -> new Refused(new Refusal.NeverTogether()));
        if (notBefore == null) {
            return together;
        }
        return together.intersection(DateRange.from(notBefore))
                .orElseThrow(() -> new Refused(new Refusal.NeverTogether()));
    }

    /** DM-ASM-03, DM-GAP-18: all mentorships in that time end the day before it, or go. */
    private void makeWay(Author author, List<MentorshipPeriod> earlier, DateRange dates) {
        Stream<MentorshipPeriod> inTheWay =
                earlier.stream().filter(mentorship -> mentorship.dates().overlaps(dates));
        try {
            inTheWay.forEach(mentorship -> {
                if (mentorship.dates().startedOn().isBefore(dates.startedOn())) {
                    children.finish(mentorship, dates.startedOn().minusDays(1), author, Recording.RECORDED);
                } else {
                    children.delete(mentorship);
                }
            });
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
    }
}
