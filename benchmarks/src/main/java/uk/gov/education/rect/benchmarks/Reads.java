package uk.gov.education.rect.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/** What reading costs, against PostgreSQL doing no more than that reading. All of the largest lead provider's. */
final class Reads {

    private static final String PAGE =
            "select d.body from api_participants d where d.lead_provider_id = %d order by d.created_at, d.record_id limit %d";

    private final ServiceProcess service;
    private final Api api;
    private final String token;
    private final long leadProvider;

    Reads(ServiceProcess service, Api api, String token, long leadProvider) {
        this.service = service;
        this.api = api;
        this.token = token;
        this.leadProvider = leadProvider;
    }

    /** A page of 3,000, plain and compressed, against psql copying the same bodies; the last page against the first. */
    void lists(Psql psql, Connection database) throws Exception {
        String copy = PAGE.formatted(leadProvider, 3_000);
        byte[] copied = psql.copied(copy);
        byte[] answered = page("1", "3000", false);
        checkSameBodies(copied, answered);
        if (!Arrays.equals(answered, Api.unzipped(page("1", "3000", true)))) {
            throw new IllegalStateException("compressed the answer is another");
        }
        long all = number(database, "select count(*) from api_participants where lead_provider_id = " + leadProvider);
        String lastHundred = String.valueOf(Math.max(1, all / 100));
        long allDeclared =
                number(database, "select count(*) from api_declarations where lead_provider_id = " + leadProvider);
        String lastDeclared = String.valueOf(Math.max(1, allDeclared / 100));
        String lastThousands = String.valueOf(Math.max(1, all / 3_000));
        System.out.printf("%,d participants; a page of 3,000 is %,d bytes%n", all, answered.length);
        new InTurns()
                .baseline("psql, COPY of 3,000 stored bodies", () -> psql.copied(copy))
                .measured("GET, 3,000 a page", "psql, COPY of 3,000 stored bodies", () -> page("1", "3000", false))
                .measured("GET, 3,000 a page, gzip", "psql, COPY of 3,000 stored bodies", () -> page("1", "3000", true))
                .measured("GET, 3,000 a page, last page", "GET, 3,000 a page", () -> page(lastThousands, "3000", false))
                .baseline("GET, 100 a page", () -> page("1", "100", false))
                .measured("GET, 100 a page, last page", "GET, 100 a page", () -> page(lastHundred, "100", false))
                .baseline("GET, 100 declarations a page", () -> declared("1"))
                .measured(
                        "GET, 100 declarations a page, last page",
                        "GET, 100 declarations a page",
                        () -> declared(lastDeclared))
                .run(25, 25);
        cpu("3,000 a page", 20, () -> page("1", "3000", false));
        cpu("3,000 a page, gzip", 20, () -> page("1", "3000", true));
    }

    /** Asking what is new, and one participant, against the bare indexed selects over JDBC. */
    void polling(Connection database) throws Exception {
        UUID id;
        try (PreparedStatement one = database.prepareStatement(
                "select id from api_participants where lead_provider_id = ? order by record_id offset 100 limit 1")) {
            one.setLong(1, leadProvider);
            try (ResultSet row = one.executeQuery()) {
                row.next();
                id = row.getObject(1, UUID.class);
            }
        }
        String show = "/participants/" + id;
        try (PreparedStatement byId = database.prepareStatement(
                        "select body from api_participants where lead_provider_id = ? and id = ?");
                PreparedStatement again = database.prepareStatement(
                        "select body from api_participants where lead_provider_id = ? and id = ?");
                PreparedStatement since = database.prepareStatement(
                        "select body from api_participants where lead_provider_id = ? and updated_at >= ?::timestamptz"
                                + " order by created_at, record_id limit 100")) {
            byId.setLong(1, leadProvider);
            byId.setObject(2, id);
            again.setLong(1, leadProvider);
            again.setObject(2, id);
            since.setLong(1, leadProvider);
            since.setString(2, "2100-01-01T00:00:00Z");
            try (BareServer bare = BareServer.start(again);
                    Api toBare = new Api(bare.address())) {
                new InTurns()
                        .baseline("JDBC, updated_since with nothing new", () -> read(since, 0))
                        .measured(
                                "GET, updated_since with nothing new",
                                "JDBC, updated_since with nothing new",
                                () -> api.get(
                                        token, false, "/participants", "filter[updated_since]", "2100-01-01T00:00:00Z"))
                        .baseline("JDBC, one participant by id", () -> read(byId, 1))
                        .measured(
                                "GET, one participant by id",
                                "JDBC, one participant by id",
                                () -> api.get(token, false, show))
                        .measured(
                                "bare Tomcat, one participant by id",
                                "JDBC, one participant by id",
                                () -> toBare.get(token, false, show))
                        .run(3_000, 1_000);
            }
            cpu(
                    "updated_since with nothing new",
                    2_000,
                    () -> api.get(token, false, "/participants", "filter[updated_since]", "2100-01-01T00:00:00Z"));
            cpu("one participant by id", 2_000, () -> api.get(token, false, show));
        }
    }

    /** Processor time of the service, which other people's work on the machine changes less than the time it takes. */
    private void cpu(String name, int times, Runnable request) {
        Duration before = service.cpu();
        for (int i = 0; i < times; i++) {
            request.run();
        }
        System.out.printf(
                "%-46s %9.3f ms of processor time of the service each%n",
                name, service.cpu().minus(before).toNanos() / 1e6 / times);
    }

    private byte[] declared(String page) {
        return api.get(token, false, "/participant-declarations", "page[page]", page, "page[per_page]", "100");
    }

    private byte[] page(String page, String size, boolean gzip) {
        return api.get(token, gzip, "/participants", "page[page]", page, "page[per_page]", size);
    }

    private static void read(PreparedStatement statement, int expected) throws SQLException {
        int rows = 0;
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                result.getBytes(1);
                rows++;
            }
        }
        if (rows != expected) {
            throw new IllegalStateException(rows + " rows");
        }
    }

    static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Both must carry the same bodies in the same order: COPY ends each with a line feed, the API puts commas between. */
    private static void checkSameBodies(byte[] copied, byte[] answered) {
        String bodies = new String(copied, StandardCharsets.UTF_8)
                .strip()
                .replace("\\\\", "\\")
                .replace("\n", ",");
        if (!new String(answered, StandardCharsets.UTF_8).equals("{\"data\":[" + bodies + "]}")) {
            throw new IllegalStateException("the API does not answer with the stored bodies");
        }
    }
}
