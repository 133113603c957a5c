package uk.gov.education.rect.web.school.home;

import static uk.gov.education.rect.web.school.home.Rows.text;
import static uk.gov.education.rect.web.school.home.Rows.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.training.WorkingPattern;

/** Reads the ECTs of a school: two statements for a page of the list, one for everybody or a single ECT. */
@Component
public class EctsAtSchool {

    /** How many cards a page of the list has (SJ-LST-05). */
    public static final int PAGE_SIZE = 20;

    private final DSLContext database;

    EctsAtSchool(DSLContext database) {
        this.database = database;
    }

    /**
     * One page of a school's list.
     *
     * @param ects the cards of this page, in order
     * @param matching how many were found on all pages
     * @param registered how many the school has, whoever is asked for
     * @param leadProviders the lead providers of them all, by {@code lead_providers.id}, in order
     * @param mentors the mentors of them all, by {@code mentor_at_school_periods.id}, in order
     */
    public record Page(
            List<Ect> ects, int matching, int registered, Map<Long, String> leadProviders, Map<Long, String> mentors) {}

    /** A page of the ECTs at the school now or later whose induction is not over (SJ-LST-01 to SJ-LST-06, SJ-X-54). */
    public Page page(SchoolId school, LocalDate today, EctQuery query, int page) {
        Record summary = database.resultQuery(EctSql.SUMMARY, parameters(school, today, query, null, false))
                .fetchSingle();
        List<Ect> ects = database.resultQuery(
                        EctSql.FOUND + query.sort().orderBy() + " limit " + PAGE_SIZE + " offset "
                                + (long) (page - 1) * PAGE_SIZE,
                        parameters(school, today, query, null, false))
                .fetch(EctsAtSchool::ect);
        return new Page(
                ects,
                summary.get("matching", Integer.class),
                summary.get("everybody", Integer.class),
                Rows.choices(summary, "provider"),
                Rows.choices(summary, "mentor"));
    }

    /**
     * Everybody asked for, one after another as PostgreSQL gives them, in the order of the list.
     *
     * @param each is given each of them, in a transaction that only reads
     */
    @Transactional(readOnly = true)
    public void forEach(SchoolId school, LocalDate today, EctQuery query, Consumer<Ect> each) {
        try (Cursor<Record> rows = database.resultQuery(
                        EctSql.FOUND + query.sort().orderBy(), parameters(school, today, query, null, false))
                .fetchSize(Rows.AT_A_TIME)
                .fetchLazy()) {
            rows.forEach(row -> each.accept(ect(row)));
        }
    }

    /** The ECT with the at-school period, as long as it is this school's and has not passed (SJ-ACC-14, SJ-X-03). */
    public Optional<Ect> find(SchoolId school, LocalDate today, long period) {
        return find(school, today, period, false);
    }

    /** The same, also after it has passed: to look at, not to change (SJ-X-52). */
    public Optional<Ect> findAlsoPast(SchoolId school, LocalDate today, long period) {
        return find(school, today, period, true);
    }

    private Optional<Ect> find(SchoolId school, LocalDate today, long period, boolean alsoPast) {
        return database.resultQuery(EctSql.FOUND, parameters(school, today, EctQuery.EVERYBODY, period, alsoPast))
                .fetchOptional(EctsAtSchool::ect);
    }

    private static QueryPart[] parameters(
            SchoolId school, LocalDate today, EctQuery query, @Nullable Long period, boolean alsoPast) {
        return new QueryPart[] {
            DSL.val(school.value()),
            DSL.val(today),
            DSL.val(query.search().trns()),
            DSL.val(query.search().prefixes()),
            DSL.val(query.search().blank()),
            DSL.val(period, Long.class),
            DSL.val(alsoPast),
            DSL.val(query.statuses()),
            DSL.val(query.leadProvider(), Long.class),
            DSL.val(query.mentor(), Long.class)
        };
    }

    private static Ect ect(Record row) {
        String pattern = text(row, "working_pattern");
        String induction = text(row, "trs_induction_status");
        return new Ect(
                row.get("id", Long.class),
                Rows.name(row, ""),
                row.get("trn", String.class),
                row.get("started_on", LocalDate.class),
                row.get("finished_on", LocalDate.class),
                Boolean.TRUE.equals(row.get("leaving_reported_here", Boolean.class)),
                text(row, "email"),
                pattern == null ? null : WorkingPattern.valueOf(pattern.toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(row.get("school_said_so", Boolean.class)),
                induction == null ? null : TrsInductionStatus.of(induction).orElse(null),
                training(row),
                row.get("mentorship_id") == null
                        ? null
                        : new Ect.Mentor(Rows.name(row, "mentor_"), row.get("mentoring_since", LocalDate.class)),
                laterMentors(row),
                text(row, "appropriate_body"),
                row.get("appropriate_body_claimed", Boolean.class),
                row.get("induction_started_on", LocalDate.class),
                row.get("induction_goes_on", Boolean.class),
                row.get("mentors_to_choose_from", Boolean.class),
                EctStatus.valueOf(row.get("status", String.class)),
                row.get("moving_on", LocalDate.class),
                text(row, "came_from"),
                row.get("qualified", Boolean.class));
    }

    private static List<Ect.Mentor> laterMentors(Record row) {
        LocalDate[] starts = row.get("starts", LocalDate[].class);
        if (starts == null) {
            return List.of();
        }
        String[] first = row.get("first_names", String[].class);
        String[] last = row.get("last_names", String[].class);
        String[] corrected = row.get("corrected_names", String[].class);
        List<Ect.Mentor> mentors = new ArrayList<>();
        for (int index = 0; index < starts.length; index++) {
            mentors.add(new Ect.Mentor(
                    new TeacherNames(first[index], last[index], corrected[index]).fullName(), starts[index]));
        }
        return mentors;
    }
}
