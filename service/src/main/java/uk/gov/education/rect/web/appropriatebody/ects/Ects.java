package uk.gov.education.rect.web.appropriatebody.ects;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.teachers.InductionStatus;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.TeacherSearch;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.web.Paging;

/**
 * Reads the ECTs of one appropriate body, and nobody else's (AB-ACC-08): two statements for a page of the list, one for
 * a single ECT.
 */
@Component
public class Ects {

    /** Rows on a page of the list (04 §7.2). */
    static final int PAGE_SIZE = 50;

    private static final String NAME =
            "coalesce(nullif(teachers.corrected_name, ''), trim(concat_ws(' ', teachers.trs_first_name, teachers.trs_last_name)))";

    // AB-LST-01, AB-LST-02
    private static final String OPEN_HERE = """
            exists (
              select from induction_periods i
              where i.teacher_id = teachers.id and i.appropriate_body_period_id = {0} and i.finished_on is null
            )""";
    private static final String CONCLUDED_HERE = """
            exists (
              select from induction_periods i
              where i.teacher_id = teachers.id and i.appropriate_body_period_id = {0} and i.outcome is not null
            )""";

    private static final String COLUMNS = """
            select
              teachers.id, teachers.trn, teachers.trs_first_name, teachers.trs_last_name, teachers.corrected_name,
              teachers.trs_induction_status, teachers.trs_qts_awarded_on, teachers.trs_initial_teacher_training_provider_name,
              (select min(i.started_on) from induction_periods i where i.teacher_id = teachers.id) as started_on,
              exists (
                select from induction_periods i where i.teacher_id = teachers.id and i.finished_on is null
              ) as open_anywhere,
              """;

    private static final String COUNTS = "select count(*) filter (where " + OPEN_HERE + ") as open, count(*) filter (where "
            + CONCLUDED_HERE + ") as closed from teachers where teachers.id in ("
            + "select i.teacher_id from induction_periods i where i.appropriate_body_period_id = {0}) and {1}";

    private final DSLContext database;

    Ects(DSLContext database) {
        this.database = database;
    }

    /** Which list. */
    public enum Status {
        OPEN,
        CLOSED;

        /** The status of that name; open for anything else (AB-LST-04). */
        static Status of(@Nullable String name) {
            return "closed".equals(name) ? CLOSED : OPEN;
        }

        /** The name in addresses. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An ECT.
     *
     * @param startedOn first day of induction under any appropriate body
     * @param openHere whether their induction is going on with this appropriate body
     * @param concludedHere whether they passed or failed with it
     */
    public record Ect(
            long id,
            String name,
            Trn trn,
            @Nullable LocalDate startedOn,
            InductionStatus status,
            boolean openHere,
            boolean concludedHere,
            @Nullable LocalDate qtsAwardedOn,
            @Nullable String ittProvider) {

        /** Whether they are on one of the lists, and so have a page. */
        public boolean listed() {
            return openHere || concludedHere;
        }
    }

    /** How many are on each list. */
    record Counts(int open, int closed) {
        int of(Status status) {
            return status == Status.OPEN ? open : closed;
        }
    }

    /** How many of the appropriate body's ECTs a query finds on each list (AB-LST-06). */
    Counts counts(AppropriateBodyPeriodId body, String query) {
        return database.resultQuery(COUNTS, DSL.val(body.value()), TeacherSearch.matching(query))
                .fetchSingle(row -> new Counts(row.get("open", Integer.class), row.get("closed", Integer.class)));
    }

    /** One page of a list, by name. */
    List<Ect> page(AppropriateBodyPeriodId body, Status status, String query, int number) {
        String scope = status == Status.OPEN ? OPEN_HERE : CONCLUDED_HERE;
        QueryPart[] parameters = {
            DSL.val(body.value()),
            TeacherSearch.matching(query),
            DSL.val(PAGE_SIZE),
            DSL.val(Paging.offset(number, PAGE_SIZE))
        };
        return database.resultQuery(
                        COLUMNS + OPEN_HERE + " as open_here, " + CONCLUDED_HERE + " as concluded_here from teachers where "
                                + scope + " and {1} order by " + NAME + ", teachers.id limit {2} offset {3}",
                        parameters)
                .fetch(Ects::ect);
    }

    /** The ECT with the id, if they are or were with this appropriate body; else there is none. */
    public Optional<Ect> find(AppropriateBodyPeriodId body, long id) {
        return database.resultQuery(
                        COLUMNS + OPEN_HERE + " as open_here, " + CONCLUDED_HERE + " as concluded_here "
                                + "from teachers where teachers.id = {1} and exists (select from induction_periods i "
                                + "where i.teacher_id = teachers.id and i.appropriate_body_period_id = {0})",
                        DSL.val(body.value()),
                        DSL.val(id))
                .fetchOptional(Ects::ect);
    }

    private static Ect ect(Record row) {
        String status = row.get("trs_induction_status", String.class);
        return new Ect(
                row.get("id", Long.class),
                new TeacherNames(
                                row.get("trs_first_name", String.class),
                                row.get("trs_last_name", String.class),
                                row.get("corrected_name", String.class))
                        .fullName(),
                new Trn(row.get("trn", String.class)),
                row.get("started_on", LocalDate.class),
                InductionStatus.of(
                        status == null ? null : TrsInductionStatus.of(status).orElse(null),
                        row.get("open_anywhere", Boolean.class)),
                row.get("open_here", Boolean.class),
                row.get("concluded_here", Boolean.class),
                row.get("trs_qts_awarded_on", LocalDate.class),
                row.get("trs_initial_teacher_training_provider_name", String.class));
    }
}
