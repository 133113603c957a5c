package uk.gov.education.rect.web.school.change;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.WorkingPattern;
import uk.gov.education.rect.web.school.SchoolVisit;

/**
 * Finds the people whose records a school may change: its own, as long as they have not left (SJ-ACC-14, SJ-X-03). One
 * statement each.
 */
@Component
public class PeopleHere {

    private static final String ECT = """
            select
              e.id, e.started_on, e.email, e.working_pattern::text as working_pattern,
              t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name,
              t.migration_mode = 'not_migrated' or e.created_at > timestamptz '2026-04-28 00:00 Europe/London' as school_said_so,
              body.id as body, body.name as body_name,
              exists (select from induction_periods i where i.teacher_id = t.id and i.finished_on is null) as induction_goes_on,
              mentor.id as mentor, mentor.trs_first_name as mentor_first_name, mentor.trs_last_name as mentor_last_name,
              mentor.corrected_name as mentor_corrected_name
            from ect_at_school_periods e
            join teachers t on t.id = e.teacher_id
            left join appropriate_body_periods body on body.id = e.school_reported_appropriate_body_id
            left join lateral (
              select mp.id, mt.trs_first_name, mt.trs_last_name, mt.corrected_name
              from mentorship_periods ms
              join mentor_at_school_periods mp on mp.id = ms.mentor_at_school_period_id
              join teachers mt on mt.id = mp.teacher_id
              where ms.ect_at_school_period_id = e.id
                and (ms.finished_on is null or ms.finished_on >= {2})
              order by ms.started_on
              limit 1
            ) mentor on true
            where e.id = {0}
              and e.school_id = {1}
              and (e.finished_on is null or e.finished_on >= {2})
            """;

    private static final String MENTOR = """
            select
              m.id, m.started_on, m.email, t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name,
              t.mentor_became_ineligible_for_funding_on is null as funded_training
            from mentor_at_school_periods m
            join teachers t on t.id = m.teacher_id
            where m.id = {0}
              and m.school_id = {1}
              and (m.finished_on is null or m.finished_on >= {2})
            """;

    private final DSLContext database;

    PeopleHere(DSLContext database) {
        this.database = database;
    }

    /** The ECT of the visitor's school with the spell. */
    public Optional<EctHere> ect(SchoolVisit visit, long period) {
        return database.resultQuery(
                        ECT, DSL.val(period), DSL.val(visit.schoolId().value()), DSL.val(visit.today()))
                .fetchOptional(row -> ect(visit, row));
    }

    /** The mentor of the visitor's school with the spell. */
    public Optional<MentorHere> mentor(SchoolVisit visit, long period) {
        return database.resultQuery(
                        MENTOR, DSL.val(period), DSL.val(visit.schoolId().value()), DSL.val(visit.today()))
                .fetchOptional(row -> new MentorHere(
                        visit,
                        new MentorAtSchoolPeriodId(row.get("id", Long.class)),
                        names(row, "trs_", ""),
                        row.get("trn", String.class),
                        row.get("started_on", LocalDate.class),
                        row.get("email", String.class),
                        row.get("funded_training", Boolean.class)));
    }

    private static EctHere ect(SchoolVisit visit, Record row) {
        String pattern = row.get("working_pattern", String.class);
        Long mentor = row.get("mentor", Long.class);
        return new EctHere(
                visit,
                new EctAtSchoolPeriodId(row.get("id", Long.class)),
                names(row, "trs_", ""),
                row.get("trn", String.class),
                row.get("started_on", LocalDate.class),
                row.get("school_said_so", Boolean.class),
                row.get("email", String.class),
                pattern == null ? null : WorkingPattern.valueOf(pattern.toUpperCase(Locale.ROOT)),
                row.get("body", Long.class),
                row.get("body_name", String.class),
                row.get("induction_goes_on", Boolean.class),
                mentor == null
                        ? null
                        : new EctHere.Mentor(
                                mentor, names(row, "mentor_", "mentor_").fullName()));
    }

    private static TeacherNames names(Record row, String trs, String corrected) {
        return new TeacherNames(
                row.get(trs + "first_name", String.class),
                row.get(trs + "last_name", String.class),
                row.get(corrected + "corrected_name", String.class));
    }
}
