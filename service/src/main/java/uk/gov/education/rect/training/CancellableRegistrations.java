package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.training.CancelRegistration.Refusal;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;

/** Which registrations a school can take back itself (SJ-X-51): a page asks before it offers to. */
@Component
public class CancellableRegistrations {

    private final Spells spells;
    private final AtSchoolPeriods periods;
    private final ServiceClock clock;

    CancellableRegistrations(Spells spells, AtSchoolPeriods periods, ServiceClock clock) {
        this.spells = spells;
        this.periods = periods;
        this.clock = clock;
    }

    /** Why the registration cannot be taken back, apart from declarations; empty when it can. */
    public Optional<Refusal> reasonAgainst(AtSchoolPeriodId period) {
        Optional<Spell> spell = spells.find(period);
        if (spell.isEmpty()) {
            return Optional.of(new Refusal.PeriodUnknown());
        }
        LocalDate startedOn = spell.get().dates().startedOn();
        if (startedOn.isBefore(clock.today())) {
            return Optional.of(new Refusal.HasStarted(startedOn));
        }
        return leftAnotherSchoolFor(spell.get()) ? Optional.of(new Refusal.CameFromAnotherSchool()) : Optional.empty();
    }

    private boolean leftAnotherSchoolFor(Spell spell) {
        LocalDate dayBefore = spell.dates().startedOn().minusDays(1);
        return switch (spell.id()) {
            case EctAtSchoolPeriodId ignored ->
                periods.asEct(spell.teacher()).stream()
                        .anyMatch(other -> dayBefore.equals(other.dates().finishedOn()));
            case MentorAtSchoolPeriodId ignored ->
                periods.asMentor(spell.teacher()).stream()
                        .anyMatch(other -> dayBefore.equals(other.dates().finishedOn()));
        };
    }
}
