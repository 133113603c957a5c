package uk.gov.education.rect.web.school.home;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.schools.SchoolId;

/** Reads who is not on the lists of a school any more (SJ-X-52): one statement for the page, one for how many. */
@Component
class PeopleWhoLeft {

    static final int PAGE_SIZE = 50;

    // ECTs also once their induction is over, which takes them off the list though nobody said that they leave
    private static final String ECTS = """
            with latest as (
              select distinct on (e.teacher_id) e.id, e.teacher_id, e.started_on, e.finished_on
              from ect_at_school_periods e
              where e.school_id = {0}
              order by e.teacher_id, e.started_on desc, e.id desc
            ),
            left_school as (
              select l.*, t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name,
                case when l.finished_on < {1}::date then null else t.trs_induction_status end as induction
              from latest l
              join teachers t on t.id = l.teacher_id
              where l.finished_on < {1}::date or t.trs_induction_status in ('Passed', 'Failed', 'FailedInWales')
            )
            """;

    private static final String MENTORS = """
            with latest as (
              select distinct on (m.teacher_id) m.id, m.teacher_id, m.started_on, m.finished_on
              from mentor_at_school_periods m
              where m.school_id = {0}
              order by m.teacher_id, m.started_on desc, m.id desc
            ),
            left_school as (
              select l.*, t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name, null::text as induction
              from latest l
              join teachers t on t.id = l.teacher_id
              where l.finished_on < {1}::date
            )
            """;

    private final DSLContext database;

    PeopleWhoLeft(DSLContext database) {
        this.database = database;
    }

    /**
     * Somebody who was there.
     *
     * @param id of their latest spell at the school
     * @param finishedOn last day, or null when only their induction is over
     */
    record Person(
            long id,
            String name,
            String trn,
            LocalDate startedOn,
            @Nullable LocalDate finishedOn,
            @Nullable String induction) {}

    /** How many there are. */
    int count(boolean ects, SchoolId school, LocalDate today) {
        return database.resultQuery(
                        query(ects) + " select count(*) as people from left_school",
                        DSL.val(school.value()),
                        DSL.val(today))
                .fetchSingle()
                .get("people", Integer.class);
    }

    /** A page of them, those who left last first. */
    List<Person> page(boolean ects, SchoolId school, LocalDate today, int offset) {
        return database.resultQuery(
                        query(ects)
                                + " select * from left_school order by finished_on desc nulls first, id limit "
                                + PAGE_SIZE
                                + " offset "
                                + offset,
                        DSL.val(school.value()),
                        DSL.val(today))
                .fetch(row -> new Person(
                        row.get("id", Long.class),
                        Rows.name(row, ""),
                        row.get("trn", String.class),
                        row.get("started_on", LocalDate.class),
                        row.get("finished_on", LocalDate.class),
                        Rows.text(row, "induction")));
    }

    private static String query(boolean ects) {
        return ects ? ECTS : MENTORS;
    }
}
