package uk.gov.education.rect.web.admin.teachers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.InductionStatus;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.TrsInductionStatus;

/** Reads what stands above every page about a teacher, and the overview (06 §7.1), in one statement. */
@Component
class TeacherOverview {

    private static final String OVERVIEW = """
            select
              t.id, t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name, t.api_id, t.trs_induction_status,
              t.trs_response, t.trs_redirected_to, t.trs_data_last_refreshed_at,
              t.trs_qts_awarded_on, t.trs_initial_teacher_training_provider_name,
              exists (select from ect_at_school_periods e where e.teacher_id = t.id and e.finished_on is null) as ect_now,
              exists (select from ect_at_school_periods e where e.teacher_id = t.id) as ect_ever,
              exists (select from mentor_at_school_periods m where m.teacher_id = t.id and m.finished_on is null) as mentor_now,
              exists (select from mentor_at_school_periods m where m.teacher_id = t.id) as mentor_ever,
              exists (select from induction_periods i where i.teacher_id = t.id) as induction_ever,
              exists (select from induction_periods i where i.teacher_id = t.id and i.finished_on is null) as induction_open,
              (select i.outcome from induction_periods i where i.teacher_id = t.id and i.outcome is not null) as outcome,
              latest.email,
              here.urns, here.names
            from teachers t
            left join lateral (
              select periods.email
              from (
                select e.email, e.started_on, e.id from ect_at_school_periods e where e.teacher_id = t.id
                union all
                select m.email, m.started_on, m.id from mentor_at_school_periods m where m.teacher_id = t.id
              ) periods
              order by periods.started_on desc, periods.id desc
              limit 1
            ) latest on true
            left join lateral (
              select array_agg(g.urn order by g.name) as urns, array_agg(g.name order by g.name) as names
              from schools s
              join gias_schools g on g.urn = s.urn
              where exists (
                  select from ect_at_school_periods e
                  where e.school_id = s.id and e.teacher_id = t.id and e.range @> {1}::date
                )
                or exists (
                  select from mentor_at_school_periods m
                  where m.school_id = s.id and m.teacher_id = t.id and m.range @> {1}::date
                )
            ) here on true
            where t.id = {0}
            """;

    private final DSLContext database;

    TeacherOverview(DSLContext database) {
        this.database = database;
    }

    /**
     * A teacher.
     *
     * @param otherName the name in TRS, where a school gave another; else null
     * @param role "ECT", "ECT (inactive) and mentor" and so on
     * @param status null when they were never an ECT
     * @param email of the spell at a school that began last, or null
     * @param trsRecord what became of their record in TRS when it is not found there as before, else null
     * @param qtsAwardedOn or null
     * @param ittProvider or null
     */
    record Teacher(
            long id,
            String name,
            @Nullable String otherName,
            @Nullable String trn,
            String apiId,
            String role,
            @Nullable InductionStatus status,
            @Nullable String email,
            List<CurrentSchool> schools,
            @Nullable String trsRecord,
            @Nullable LocalDate qtsAwardedOn,
            @Nullable String ittProvider) {

        Teacher {
            schools = List.copyOf(schools);
        }
    }

    /** A school they are at today. */
    record CurrentSchool(int urn, String name) {}

    /** The teacher, if there is one with the id. */
    Optional<Teacher> find(long id, LocalDate today) {
        return database.resultQuery(OVERVIEW, DSL.val(id), DSL.val(today)).fetchOptional(TeacherOverview::teacher);
    }

    private static Teacher teacher(Record row) {
        TeacherNames names = new TeacherNames(
                row.get("trs_first_name", String.class),
                row.get("trs_last_name", String.class),
                row.get("corrected_name", String.class));
        boolean renamed = !names.trsName().isEmpty() && !names.trsName().equals(names.fullName());
        String status = row.get("trs_induction_status", String.class);
        boolean ectEver = row.get("ect_ever", Boolean.class);
        boolean inductionEver = row.get("induction_ever", Boolean.class);
        return new Teacher(
                row.get("id", Long.class),
                names.fullName(),
                renamed ? names.trsName() : null,
                row.get("trn", String.class),
                row.get("api_id", String.class),
                role(row, ectEver, inductionEver),
                ectEver || inductionEver
                        ? InductionStatus.of(
                                status == null
                                        ? null
                                        : TrsInductionStatus.of(status).orElse(null),
                                row.get("induction_open", Boolean.class),
                                row.get("outcome", String.class))
                        : null,
                row.get("email", String.class),
                schools(row),
                trsRecord(row),
                row.get("trs_qts_awarded_on", LocalDate.class),
                row.get("trs_initial_teacher_training_provider_name", String.class));
    }

    private static String role(Record row, boolean ectEver, boolean inductionEver) {
        List<String> roles = new ArrayList<>();
        boolean ectNow = row.get("ect_now", Boolean.class);
        boolean mentorNow = row.get("mentor_now", Boolean.class);
        boolean mentorEver = row.get("mentor_ever", Boolean.class);
        if (ectEver || inductionEver && !mentorEver) {
            roles.add(ectNow ? "ECT" : "ECT (inactive)");
        }
        if (mentorEver) {
            roles.add(mentorNow ? "Mentor" : "Mentor (inactive)");
        }
        return roles.isEmpty() ? "Not available" : String.join(" and ", roles);
    }

    private static List<CurrentSchool> schools(Record row) {
        Integer[] urns = row.get("urns", Integer[].class);
        String[] names = row.get("names", String[].class);
        List<CurrentSchool> schools = new ArrayList<>();
        for (int index = 0; urns != null && index < urns.length; index++) {
            schools.add(new CurrentSchool(urns[index], names[index]));
        }
        return schools;
    }

    private static @Nullable String trsRecord(Record row) {
        String response = row.get("trs_response", String.class);
        return switch (response) {
            case "not_found" -> "Not found when we last asked";
            case "gone" -> "Deactivated";
            case "permanent_redirect" -> "Merged into TRN " + row.get("trs_redirected_to", String.class);
            case null, default -> null;
        };
    }
}
