package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;

import java.util.Optional;
import org.jooq.DSLContext;
import uk.gov.education.rect.appropriatebodies.AppropriateBodies;
import uk.gov.education.rect.appropriatebodies.AppropriateBody;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Names;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school names another appropriate body for an ECT (spec 02 §13.7), as long as none has recorded the induction as going
 * on. What the school chooses for its next ECT by default stays as it was.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it changes nothing.
 */
@UseCase
public class ChangeAppropriateBody {

    private static final String NOT_REPORTED = "Not reported";

    private final DSLContext database;
    private final AtSchoolPeriods periods;
    private final AppropriateBodies appropriateBodies;
    private final Schools schools;
    private final Spells spells;
    private final Timeline timeline;
    private final Names names;
    private final ServiceClock clock;

    ChangeAppropriateBody(
            DSLContext database,
            AtSchoolPeriods periods,
            AppropriateBodies appropriateBodies,
            Schools schools,
            Spells spells,
            Timeline timeline,
            Names names,
            ServiceClock clock) {
        this.database = database;
        this.periods = periods;
        this.appropriateBodies = appropriateBodies;
        this.schools = schools;
        this.spells = spells;
        this.timeline = timeline;
        this.names = names;
        this.clock = clock;
    }

    /** The appropriate body of an ECT at a school. */
    public record Command(Author author, EctAtSchoolPeriodId period, AppropriateBodyPeriodId appropriateBody) {}

    /**
     * What is so now.
     *
     * @param already whether it was so before
     */
    public record Changed(boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The ECT has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}

        /** An appropriate body has recorded the induction: it has to be asked (SJ-X-02). */
        record InductionGoesOn() implements Refusal {}

        /** The school may not name that appropriate body (SJ-AB-02). */
        record AppropriateBodyNotChoosable() implements Refusal {}
    }

    /** Changes the appropriate body. */
    public Changed execute(Command command) {
        EctAtSchoolPeriod ect =
                spells.locked(command.period()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        if (!ect.dates().currentOrFuture(clock.today())) {
            throw new Refused(new Refusal.HasLeft());
        }
        AppropriateBodyPeriodId before = ect.reportedAppropriateBody();
        if (command.appropriateBody().equals(before)) {
            return new Changed(true);
        }
        if (inductionGoesOn(ect.teacher())) {
            throw new Refused(new Refusal.InductionGoesOn());
        }
        School school = schools.find(ect.school()).orElseThrow();
        AppropriateBody chosen = appropriateBodies
                .find(command.appropriateBody())
                .filter(body -> body.choosableBy(school.independent()))
                .orElseThrow(() -> new Refused(new Refusal.AppropriateBodyNotChoosable()));
        periods.assure(ect.id(), chosen.id());
        String from = Optional.ofNullable(before)
                .flatMap(appropriateBodies::find)
                .map(AppropriateBody::name)
                .orElse(NOT_REPORTED);
        timeline.record(Event.of(
                        EventType.TEACHER_APPROPRIATE_BODY_CHANGED,
                        command.author(),
                        "Appropriate body of " + names.person(ect.teacher()) + " was changed from " + from + " to "
                                + chosen.name())
                .about(Link.ECT_AT_SCHOOL_PERIOD, ect.id().value())
                .about(Link.TEACHER, ect.teacher().value())
                .about(Link.APPROPRIATE_BODY_PERIOD, chosen.id().value())
                .changing("appropriate_body", from, chosen.name()));
        return new Changed(false);
    }

    private boolean inductionGoesOn(TeacherId teacher) {
        return database.fetchExists(
                INDUCTION_PERIODS,
                INDUCTION_PERIODS.TEACHER_ID.eq(teacher.value()).and(INDUCTION_PERIODS.FINISHED_ON.isNull()));
    }
}
