package uk.gov.education.rect.induction;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.teachers.InductionStatus;
import uk.gov.education.rect.teachers.SearchWords;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;

/** The ECTs of an appropriate body, for its list pages (spec 04 §7.2 and §7.3). */
@Component
public class HeldEcts {

    private final DSLContext database;

    HeldEcts(DSLContext database) {
        this.database = database;
    }

    /** Which list. */
    public enum Status {
        /** AB-LST-01: induction open with this appropriate body. */
        OPEN,
        /** AB-LST-02: passed or failed with this appropriate body; released ones are in neither list (AB-LST-03). */
        CLOSED
    }

    /**
     * One row of the list.
     *
     * @param startedOn first day of induction under any appropriate body
     */
    public record HeldEct(
            TeacherId teacher, Optional<Trn> trn, String name, LocalDate startedOn, InductionStatus status) {}

    /** How many each list holds. */
    public record Counts(int open, int closed) {}

    /**
     * Rows in the order of the names in TRS, ties by id (AB-LST-05).
     *
     * @param query words that names begin with, or TRNs; blank for everybody (AB-LST-08 to AB-LST-11)
     * @param limit the most to return
     * @param offset how many to pass over first
     */
    public List<HeldEct> find(
            AppropriateBodyPeriodId appropriateBody, Status status, String query, int limit, int offset) {
        Field<LocalDate> startedOn = field(select(min(INDUCTION_PERIODS.STARTED_ON))
                .from(INDUCTION_PERIODS)
                .where(INDUCTION_PERIODS.TEACHER_ID.eq(TEACHERS.ID)));
        Field<Boolean> ongoing = field(exists(selectOne()
                .from(INDUCTION_PERIODS)
                .where(INDUCTION_PERIODS.TEACHER_ID.eq(TEACHERS.ID))
                .and(INDUCTION_PERIODS.FINISHED_ON.isNull())));
        return database.select(
                        TEACHERS.ID,
                        TEACHERS.TRN,
                        TEACHERS.TRS_FIRST_NAME,
                        TEACHERS.TRS_LAST_NAME,
                        TEACHERS.CORRECTED_NAME,
                        TEACHERS.TRS_INDUCTION_STATUS,
                        startedOn,
                        ongoing)
                .from(TEACHERS)
                .where(listed(appropriateBody, status))
                .and(matches(query))
                .orderBy(TEACHERS.TRS_LAST_NAME, TEACHERS.TRS_FIRST_NAME, TEACHERS.ID)
                .limit(limit)
                .offset(offset)
                .fetch(row -> new HeldEct(
                        new TeacherId(row.value1()),
                        Optional.ofNullable(row.value2()).map(Trn::new),
                        new TeacherNames(row.value3(), row.value4(), row.value5()).fullName(),
                        row.value7(),
                        InductionStatus.of(
                                Optional.ofNullable(row.value6())
                                        .flatMap(TrsInductionStatus::of)
                                        .orElse(null),
                                row.value8())));
    }

    /** AB-LST-06. */
    public Counts count(AppropriateBodyPeriodId appropriateBody, String query) {
        return new Counts(
                database.fetchCount(
                        TEACHERS, listed(appropriateBody, Status.OPEN).and(matches(query))),
                database.fetchCount(
                        TEACHERS, listed(appropriateBody, Status.CLOSED).and(matches(query))));
    }

    /** Whether the teacher is in either list, so that the appropriate body may see their record (spec 04 §8). */
    public boolean mayBeSeenBy(AppropriateBodyPeriodId appropriateBody, TeacherId teacher) {
        return database.fetchExists(
                TEACHERS,
                TEACHERS.ID
                        .eq(teacher.value())
                        .and(listed(appropriateBody, Status.OPEN).or(listed(appropriateBody, Status.CLOSED))));
    }

    private static Condition listed(AppropriateBodyPeriodId appropriateBody, Status status) {
        Condition state = switch (status) {
            case OPEN -> INDUCTION_PERIODS.FINISHED_ON.isNull();
            case CLOSED -> INDUCTION_PERIODS.OUTCOME.isNotNull();
        };
        return exists(selectOne()
                .from(INDUCTION_PERIODS)
                .where(INDUCTION_PERIODS.TEACHER_ID.eq(TEACHERS.ID))
                .and(INDUCTION_PERIODS.APPROPRIATE_BODY_PERIOD_ID.eq(appropriateBody.value()))
                .and(state));
    }

    /** Only letters and digits reach the text search, so that nothing typed is read as its language (AB-LST-11). */
    private static Condition matches(String query) {
        SearchWords words = SearchWords.in(query);
        if (words.isEmpty()) {
            return noCondition();
        }
        return words.trns().isEmpty()
                ? condition("teachers.search @@ to_tsquery('unaccented', ?)", words.prefixQuery())
                : TEACHERS.TRN.in(words.trns());
    }
}
