package uk.gov.education.rect.web.admin.teachers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.TraineeRole;

/** Reads a teacher's spells at schools and who mentored whom there (06 §7.4), in two statements. */
@Component
class SchoolHistory {

    private static final String SPELLS = """
            select
              spells.role, spells.id, spells.started_on, spells.finished_on, spells.email, spells.working_pattern,
              g.urn, g.name as school, ab.name as appropriate_body
            from (
              select
                'ECT' as role, e.id, e.school_id, e.started_on, e.finished_on, e.email,
                e.working_pattern, e.school_reported_appropriate_body_id as body
              from ect_at_school_periods e
              where e.teacher_id = {0}
              union all
              select 'MENTOR', m.id, m.school_id, m.started_on, m.finished_on, m.email, null, null
              from mentor_at_school_periods m
              where m.teacher_id = {0}
            ) spells
            join schools s on s.id = spells.school_id
            join gias_schools g on g.urn = s.urn
            left join appropriate_body_periods ab on ab.id = spells.body
            order by spells.started_on desc, spells.id desc
            """;

    private static final String PAIRS = """
            select
              case when e.teacher_id = {0} then 'ECT' else 'MENTOR' end as role,
              case when e.teacher_id = {0} then e.id else m.id end as spell,
              other.id, other.trs_first_name, other.trs_last_name, other.corrected_name,
              p.started_on, p.finished_on
            from mentorship_periods p
            join ect_at_school_periods e on e.id = p.ect_at_school_period_id
            join mentor_at_school_periods m on m.id = p.mentor_at_school_period_id
            join teachers other on other.id = case when e.teacher_id = {0} then m.teacher_id else e.teacher_id end
            where e.teacher_id = {0} or m.teacher_id = {0}
            order by p.started_on, p.id
            """;

    private final DSLContext database;

    SchoolHistory(DSLContext database) {
        this.database = database;
    }

    /**
     * A time at one school in one role.
     *
     * @param finishedOn null while it has no end
     * @param email or null
     * @param workingPattern or null
     * @param appropriateBody as the school reported it, or null
     * @param pairs who mentored them, or whom they mentored, earliest first
     */
    record Spell(
            TraineeRole role,
            int urn,
            String school,
            LocalDate startedOn,
            @Nullable LocalDate finishedOn,
            @Nullable String email,
            @Nullable String workingPattern,
            @Nullable String appropriateBody,
            List<Pair> pairs) {

        Spell {
            pairs = List.copyOf(pairs);
        }
    }

    /** The other of a mentor and an ECT, and when. */
    record Pair(
            long teacher,
            String name,
            LocalDate startedOn,
            @Nullable LocalDate finishedOn) {}

    private record Key(String role, long spell) {}

    /** Every spell, newest first. */
    List<Spell> of(long teacher) {
        Map<Key, List<Pair>> pairs = database.resultQuery(PAIRS, DSL.val(teacher)).fetch().stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(row.get("role", String.class), row.get("spell", Long.class)),
                        Collectors.mapping(SchoolHistory::pair, Collectors.toList())));
        return database.resultQuery(SPELLS, DSL.val(teacher)).fetch(row -> spell(row, pairs));
    }

    private static Pair pair(Record row) {
        return new Pair(
                row.get("id", Long.class),
                new TeacherNames(
                                row.get("trs_first_name", String.class),
                                row.get("trs_last_name", String.class),
                                row.get("corrected_name", String.class))
                        .fullName(),
                row.get("started_on", LocalDate.class),
                row.get("finished_on", LocalDate.class));
    }

    private static Spell spell(Record row, Map<Key, List<Pair>> pairs) {
        String role = row.get("role", String.class);
        String pattern = row.get("working_pattern", String.class);
        return new Spell(
                TraineeRole.valueOf(role),
                row.get("urn", Integer.class),
                row.get("school", String.class),
                row.get("started_on", LocalDate.class),
                row.get("finished_on", LocalDate.class),
                row.get("email", String.class),
                pattern == null ? null : pattern.equals("full_time") ? "Full time" : "Part time",
                row.get("appropriate_body", String.class),
                pairs.getOrDefault(new Key(role, row.get("id", Long.class)), List.of()));
    }
}
