package uk.gov.education.rect.induction.internal;

import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.training.DeleteUnstartedPeriod;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;

/**
 * The school side of an induction that is over (AB-CLS-09): a placement that has not begun goes, one that goes on ends
 * today, one that has an end keeps it. What was done is told, so that it can be put back (DM-GAP-12).
 */
@Component
public class SchoolPlacement {

    private final DSLContext database;
    private final DeleteUnstartedPeriod deleteUnstarted;
    private final FinishEctAtSchoolPeriod finish;
    private final ServiceClock clock;

    SchoolPlacement(
            DSLContext database,
            DeleteUnstartedPeriod deleteUnstarted,
            FinishEctAtSchoolPeriod finish,
            ServiceClock clock) {
        this.database = database;
        this.deleteUnstarted = deleteUnstarted;
        this.finish = finish;
        this.clock = clock;
    }

    private record Latest(EctAtSchoolPeriodId id, long school, DateRange days) {}

    /**
     * What became of the school side.
     *
     * @param links records that the outcome's event points at
     * @param facts what was deleted or ended, and how it was before
     */
    public record Ended(Map<Link, Long> links, Map<String, Object> facts) {

        /** Keeps its own copies. */
        public Ended {
            links = Map.copyOf(links);
            facts = Map.copyOf(facts);
        }

        /** The outcome's event, also about the placement, and telling what was done to it. */
        public Event on(Event event) {
            Event told = event;
            for (var link : links.entrySet()) {
                told = told.about(link.getKey(), link.getValue());
            }
            for (var fact : facts.entrySet()) {
                told = told.with(fact.getKey(), fact.getValue());
            }
            return told;
        }
    }

    /** Deletes a placement that starts today or later; call before the induction is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> deleteUnstarted(Author author, TeacherId teacher) {
        Map<String, Object> facts = new LinkedHashMap<>();
        LocalDate today = clock.today();
        latest(teacher)
                .filter(latest -> !latest.days().startedOn().isBefore(today))
                .ifPresent(latest -> {
                    facts.put("deleted_school_id", latest.school());
                    facts.put("deleted_started_on", latest.days().startedOn());
                    latest.days().end().ifPresent(end -> facts.put("deleted_finished_on", end));
                    facts.put("deleted_training", training(latest));
                    deleteUnstarted.execute(new DeleteUnstartedPeriod.Command(author, latest.id(), today));
                });
        return facts;
    }

    /** Ends a placement that goes on; call after the induction is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ended end(Author author, TeacherId teacher, Map<String, Object> deleted) {
        Map<String, Object> facts = new LinkedHashMap<>(deleted);
        Map<Link, Long> links = new LinkedHashMap<>();
        latest(teacher).ifPresent(latest -> {
            links.put(Link.ECT_AT_SCHOOL_PERIOD, latest.id().value());
            if (latest.days().ongoing()) {
                facts.put("ended_ect_at_school_period_id", latest.id().value());
                facts.put("ended_on", clock.today());
                facts.put("ended_training", training(latest));
                finish.execute(new FinishEctAtSchoolPeriod.Command(author, latest.id(), clock.today(), null, false));
            }
            latestTraining(latest.id()).ifPresent(id -> links.put(Link.TRAINING_PERIOD, id));
            latestMentorship(latest.id()).ifPresent(id -> links.put(Link.MENTORSHIP_PERIOD, id));
        });
        return new Ended(links, facts);
    }

    private Optional<Latest> latest(TeacherId teacher) {
        return database.select(
                        ECT_AT_SCHOOL_PERIODS.ID,
                        ECT_AT_SCHOOL_PERIODS.SCHOOL_ID,
                        ECT_AT_SCHOOL_PERIODS.STARTED_ON,
                        ECT_AT_SCHOOL_PERIODS.FINISHED_ON)
                .from(ECT_AT_SCHOOL_PERIODS)
                .where(ECT_AT_SCHOOL_PERIODS.TEACHER_ID.eq(teacher.value()))
                .orderBy(ECT_AT_SCHOOL_PERIODS.STARTED_ON.desc())
                .limit(1)
                .fetchOptional(row -> new Latest(
                        new EctAtSchoolPeriodId(row.value1()),
                        row.value2(),
                        new DateRange(row.value3(), row.value4())));
    }

    /** The training in a placement and how each spell stood, as text for the record. */
    private String training(Latest placement) {
        return String.join(
                "; ",
                database.select(
                                TRAINING_PERIODS.ID,
                                TRAINING_PERIODS.STARTED_ON,
                                TRAINING_PERIODS.FINISHED_ON,
                                TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID,
                                TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID,
                                TRAINING_PERIODS.SCHEDULE_ID)
                        .from(TRAINING_PERIODS)
                        .where(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(
                                placement.id().value()))
                        .orderBy(TRAINING_PERIODS.STARTED_ON)
                        .fetch(row -> "%d: %s to %s, partnership %s, interest %s, schedule %s"
                                .formatted(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6())));
    }

    private Optional<Long> latestTraining(EctAtSchoolPeriodId placement) {
        return database.select(TRAINING_PERIODS.ID)
                .from(TRAINING_PERIODS)
                .where(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(placement.value()))
                .orderBy(TRAINING_PERIODS.STARTED_ON.desc())
                .limit(1)
                .fetchOptional(TRAINING_PERIODS.ID);
    }

    private Optional<Long> latestMentorship(EctAtSchoolPeriodId placement) {
        return database.select(MENTORSHIP_PERIODS.ID)
                .from(MENTORSHIP_PERIODS)
                .where(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(placement.value()))
                .orderBy(MENTORSHIP_PERIODS.STARTED_ON.desc())
                .limit(1)
                .fetchOptional(MENTORSHIP_PERIODS.ID);
    }
}
