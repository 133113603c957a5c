package uk.gov.education.rect.web.school.home;

import static uk.gov.education.rect.web.school.home.Rows.text;
import static uk.gov.education.rect.web.school.home.Rows.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherNames;

/** Reads the mentors of a school: two statements for a page of the list, one for a single mentor. */
@Component
public class MentorsAtSchool {

    /** How many cards a page of the list has (SJ-MEN-01). */
    public static final int PAGE_SIZE = 20;

    private final DSLContext database;

    MentorsAtSchool(DSLContext database) {
        this.database = database;
    }

    /**
     * One page of a school's list.
     *
     * @param mentors the cards of this page, in order
     * @param matching how many were found on all pages
     * @param registered how many the school has, whoever is asked for
     * @param leadProviders who trains them, by {@code lead_providers.id}, in order
     */
    public record Page(List<Mentor> mentors, int matching, int registered, Map<Long, String> leadProviders) {}

    /** A page of the people who mentor at the school now or later (SJ-MEN-01, SJ-X-54). */
    public Page page(SchoolId school, LocalDate today, MentorQuery query, int page) {
        Record summary = database.resultQuery(MentorSql.SUMMARY, parameters(school, today, query, null, false))
                .fetchSingle();
        List<Mentor> mentors = database.resultQuery(
                        MentorSql.FOUND + query.sort().orderBy() + " limit " + PAGE_SIZE + " offset "
                                + (long) (page - 1) * PAGE_SIZE,
                        parameters(school, today, query, null, false))
                .fetch(MentorsAtSchool::mentor);
        return new Page(
                mentors,
                summary.get("matching", Integer.class),
                summary.get("everybody", Integer.class),
                Rows.choices(summary, "provider"));
    }

    /**
     * Everybody asked for, one after another as PostgreSQL gives them, in the order of the list.
     *
     * @param each is given each of them, in a transaction that only reads
     */
    @Transactional(readOnly = true)
    public void forEach(SchoolId school, LocalDate today, MentorQuery query, Consumer<Mentor> each) {
        try (Cursor<Record> rows = database.resultQuery(
                        MentorSql.FOUND + query.sort().orderBy(), parameters(school, today, query, null, false))
                .fetchSize(Rows.AT_A_TIME)
                .fetchLazy()) {
            rows.forEach(row -> each.accept(mentor(row)));
        }
    }

    /** The mentor with the at-school period, as long as it is this school's and has not passed (SJ-X-01, SJ-X-03). */
    public Optional<Mentor> find(SchoolId school, LocalDate today, long period) {
        return find(school, today, period, false);
    }

    /** The same, also after it has passed: to look at, not to change (SJ-X-52). */
    public Optional<Mentor> findAlsoPast(SchoolId school, LocalDate today, long period) {
        return find(school, today, period, true);
    }

    private Optional<Mentor> find(SchoolId school, LocalDate today, long period, boolean alsoPast) {
        return database.resultQuery(MentorSql.FOUND, parameters(school, today, MentorQuery.EVERYBODY, period, alsoPast))
                .fetchOptional(MentorsAtSchool::mentor);
    }

    private static QueryPart[] parameters(
            SchoolId school, LocalDate today, MentorQuery query, @Nullable Long period, boolean alsoPast) {
        return new QueryPart[] {
            DSL.val(school.value()),
            DSL.val(today),
            DSL.val(query.search().trns()),
            DSL.val(query.search().prefixes()),
            DSL.val(query.search().blank()),
            DSL.val(period, Long.class),
            DSL.val(alsoPast),
            DSL.val(query.statuses()),
            DSL.val(query.leadProvider(), Long.class)
        };
    }

    private static Mentor mentor(Record row) {
        return new Mentor(
                row.get("id", Long.class),
                Rows.name(row, ""),
                row.get("trn", String.class),
                row.get("started_on", LocalDate.class),
                row.get("finished_on", LocalDate.class),
                text(row, "email"),
                mentees(row),
                training(row),
                row.get("of_training", Boolean.class),
                Boolean.TRUE.equals(row.get("training_ended", Boolean.class)),
                row.get("trains_elsewhere", Boolean.class),
                row.get("mentor_became_ineligible_for_funding_on", LocalDate.class),
                text(row, "mentor_became_ineligible_for_funding_reason"),
                MentorStatus.valueOf(row.get("status", String.class)),
                row.get("moving_on", LocalDate.class));
    }

    private static List<Mentor.Mentee> mentees(Record row) {
        Long[] ids = row.get("ids", Long[].class);
        if (ids == null) {
            return List.of();
        }
        String[] first = row.get("first_names", String[].class);
        String[] last = row.get("last_names", String[].class);
        String[] corrected = row.get("corrected_names", String[].class);
        List<Mentor.Mentee> mentees = new ArrayList<>();
        for (int index = 0; index < ids.length; index++) {
            String name = new TeacherNames(first[index], last[index], corrected[index]).fullName();
            mentees.add(new Mentor.Mentee(ids[index], name));
        }
        return mentees;
    }
}
