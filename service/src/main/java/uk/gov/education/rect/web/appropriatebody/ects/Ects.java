package uk.gov.education.rect.web.appropriatebody.ects;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.teachers.InductionStatus;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;

/** Reads one ECT for an appropriate body they are or were with; to all others they do not exist (AB-ACC-08). */
@Component
public class Ects {

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
              (select i.outcome from induction_periods i where i.teacher_id = teachers.id and i.outcome is not null) as outcome,
              """;

    private final DSLContext database;

    Ects(DSLContext database) {
        this.database = database;
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
                        row.get("open_anywhere", Boolean.class),
                        row.get("outcome", String.class)),
                row.get("open_here", Boolean.class),
                row.get("concluded_here", Boolean.class),
                row.get("trs_qts_awarded_on", LocalDate.class),
                row.get("trs_initial_teacher_training_provider_name", String.class));
    }
}
