package uk.gov.education.rect.training;

import java.util.Map;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.email.OutgoingEmails;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Names;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school gives another e-mail address for somebody who is or will be there (spec 02 §13.2, §14).
 *
 * <p>The person is written to at the new address and, where there was one, the old (SJ-X-60).
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, or with the address that is known already, it changes
 * nothing.
 */
@UseCase
public class ChangeEmailAddress {

    private final Spells spells;
    private final AtSchoolPeriods periods;
    private final EmailInUse emailInUse;
    private final Timeline timeline;
    private final Names names;
    private final OutgoingEmails emails;
    private final ServiceClock clock;

    ChangeEmailAddress(
            Spells spells,
            AtSchoolPeriods periods,
            EmailInUse emailInUse,
            Timeline timeline,
            Names names,
            OutgoingEmails emails,
            ServiceClock clock) {
        this.spells = spells;
        this.periods = periods;
        this.emailInUse = emailInUse;
        this.timeline = timeline;
        this.names = names;
        this.emails = emails;
        this.clock = clock;
    }

    /**
     * The address.
     *
     * @param period the spell at the school that it belongs to
     */
    public record Command(Author author, AtSchoolPeriodId period, EmailAddress email) {}

    /**
     * What is so now.
     *
     * @param already whether that was the address before
     */
    public record Changed(boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The person has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}

        /** Somebody else uses the address (DM-GAP-35, SJ-X-10). */
        record EmailTaken() implements Refusal {}
    }

    /** Changes the address. */
    public Changed execute(Command command) {
        Spell spell = spells.locked(command.period()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        if (spell.over(clock.today())) {
            throw new Refused(new Refusal.HasLeft());
        }
        if (command.email().value().equalsIgnoreCase(spell.email())) {
            return new Changed(true);
        }
        if (emailInUse.byAnotherThan(spell.teacher(), command.email())) {
            throw new Refused(new Refusal.EmailTaken());
        }
        periods.giveEmail(spell.id(), command.email());
        timeline.record(Event.of(
                        EventType.TEACHER_EMAIL_ADDRESS_UPDATED,
                        command.author(),
                        "Email address of " + names.person(spell.teacher()) + " was changed")
                .about(TrainingEvents.link(spell.id()), spell.id().value())
                .about(Link.TEACHER, spell.teacher().value())
                .about(Link.SCHOOL, spell.school().value())
                .changing("email", spell.email(), command.email().value()));
        String school = names.school(spell.school());
        tell(command.email(), spell, school, "new");
        if (spell.email() != null) {
            EmailAddress.parse(spell.email()).ifPresent(before -> tell(before, spell, school, "old"));
        }
        return new Changed(false);
    }

    private void tell(EmailAddress address, Spell spell, String school, String which) {
        emails.queue(
                EmailTemplate.EMAIL_ADDRESS_CHANGED,
                address,
                Map.of("name", names.person(spell.teacher()), "school_name", school),
                spell.id().role() + "-" + spell.id().value() + "-" + clock.now() + "-" + which);
    }
}
