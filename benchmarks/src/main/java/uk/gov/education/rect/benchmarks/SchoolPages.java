package uk.gov.education.rect.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.access.DfeSignInRole;
import uk.gov.education.rect.access.SessionEntry;

/**
 * Pages of two schools at national volume, of the one with the most ECTs and of one in the middle: issue 3 wants 50 ms at
 * the median. Each is timed as a browser sees it, against the bare statement that lists the school's ECTs over JDBC, so
 * that a busy machine shows.
 */
final class SchoolPages {

    private static final String BASELINE = "JDBC, the school's ECTs";
    private static final String ECTS =
            "select p.id, t.trs_last_name from ect_at_school_periods p join teachers t on t.id = p.teacher_id"
                    + " where p.school_id = %d and p.finished_on is null order by t.trs_last_name";

    private record School(long id, int urn, int ects) {}

    private final DSLContext database;
    private final URI service;
    private final Clock clock;

    SchoolPages(DSLContext database, URI service, Clock clock) {
        this.database = database;
        this.service = service;
        this.clock = clock;
    }

    /** @param context of any node on the same database, for its store of sessions */
    void run(ApplicationContext context) throws Exception {
        List<School> schools = database.fetch("""
                select p.school_id, s.urn, count(*) as ects
                from ect_at_school_periods p
                join schools s on s.id = p.school_id
                join gias_schools g on g.urn = s.urn and g.eligible
                where p.finished_on is null
                group by p.school_id, s.urn
                order by count(*) desc, p.school_id""")
                .map(row -> new School(row.get(0, Long.class), row.get(1, Integer.class), row.get(2, Integer.class)));
        measure(context, "largest", schools.getFirst());
        measure(context, "middle", schools.get(schools.size() / 2));
    }

    @SuppressWarnings("unchecked")
    private void measure(ApplicationContext context, String name, School school) throws Exception {
        long id = school.id();
        database.execute("""
                update schools
                set induction_tutor_name = 'Bea Marks', induction_tutor_email = 'bea.marks@school.example.test',
                  induction_tutor_last_nominated_in = 2026
                where id = ?""", id);
        String cookie = cookie(context.getBean(SessionRepository.class), school.urn());
        System.out.printf("pages of the %s school, which has %s ECTs%n", name, school.ects());
        try (HttpClient http = HttpClient.newHttpClient()) {
            InTurns turns = new InTurns().baseline(BASELINE, () -> database.fetch(ECTS.formatted(id)));
            pages(id).forEach((page, path) -> turns.measured(page, BASELINE, () -> open(http, cookie, path)));
            turns.run(60, 60);
        }
    }

    private Map<String, String> pages(long school) {
        long ect = one("select min(id) from ect_at_school_periods where finished_on is null and school_id = ?", school);
        long mentor =
                one("select min(id) from mentor_at_school_periods where finished_on is null and school_id = ?", school);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("ECTs", "/school/home/ects");
        pages.put("ECTs, searched", "/school/home/ects?q=an");
        pages.put("ECTs, as CSV", "/school/home/ects.csv");
        pages.put("ECTs who left", "/school/home/ects/left");
        pages.put("an ECT's record", "/school/ects/" + ect);
        pages.put("an ECT's history", "/school/ects/" + ect + "/history");
        pages.put("change an ECT's mentor", "/school/ects/" + ect + "/mentorship/new");
        pages.put("mentors", "/school/home/mentors");
        pages.put("mentors who left", "/school/home/mentors/left");
        pages.put("a mentor's record", "/school/mentors/" + mentor);
        pages.put("induction tutor", "/school/home/induction-tutor");
        pages.put("before registering an ECT", "/school/register-ect/what-you-will-need");
        return pages;
    }

    private long one(String query, long school) {
        return database.fetchSingle(query, school).get(0, Long.class);
    }

    private void open(HttpClient http, String cookie, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .header("Cookie", "rect_session=" + cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " to "
                    + answer.headers().firstValue("Location").orElse("nowhere"));
        }
    }

    /** A session as signing in leaves it. */
    private <S extends Session> String cookie(SessionRepository<S> store, int urn) {
        Instant now = clock.instant();
        SessionEntry entry = new SessionEntry.External(
                SessionEntry.ActingAs.SCHOOL,
                "Bea Marks",
                "bea.marks@school.example.test",
                "benchmark",
                UUID.randomUUID(),
                urn,
                Set.of(DfeSignInRole.SCHOOL),
                now,
                now);
        S session = store.createSession();
        session.setAttribute(
                "signed_in",
                JsonMapper.builder().build().writerFor(SessionEntry.class).writeValueAsString(entry));
        store.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
