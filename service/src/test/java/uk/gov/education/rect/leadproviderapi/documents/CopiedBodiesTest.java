package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.testing.ServiceTest;

@ServiceTest
class CopiedBodiesTest {

    private static final String MANY = "select repeat('%', 1000) || n from generate_series(1, 3000) n order by n";

    @Autowired
    private DataSource database;

    @Test
    @DisplayName("API-RES-02: bodies arrive as they are stored, whatever is in them")
    void as_stored() throws Exception {
        try (Connection connection = database.getConnection()) {
            assertThat(all(connection, MANY))
                    .isEqualTo(IntStream.rangeClosed(1, 3_000)
                            .mapToObj(n -> "%".repeat(1_000) + n + "|")
                            .collect(Collectors.joining()));
            assertThat(all(connection, "select E'tab\\t, line\\n, \\\\, \"é😀\"' union all select ''"))
                    .isEqualTo("tab\t, line\n, \\, \"é😀\"||");
            assertThat(all(connection, "select repeat('x', 200000)")).hasSize(200_001);
            assertThat(all(connection, "select 'none' where false")).isEmpty();
            assertStillWorks(connection);
        }
    }

    @Test
    @DisplayName("API-RES-02: a caller who goes away in the middle leaves the connection ready for the next request")
    void gone_in_the_middle() throws Exception {
        try (Connection connection = database.getConnection()) {
            for (int read = 0; read < 4; read++) {
                try (CopiedBodies bodies = new CopiedBodies(connection, MANY)) {
                    for (int i = 0; i < read; i++) {
                        assertThat(bodies.next()).isTrue();
                        bodies.writeTo(new ByteArrayOutputStream());
                    }
                }
                assertStillWorks(connection);
            }
        }
    }

    @Test
    @DisplayName("a query that fails half-way is an error, and the connection is ready for the next request")
    void failing_half_way() throws Exception {
        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(() -> all(connection, "select (1 / (500 - n))::text from generate_series(1, 3000) n"))
                    .hasMessageContaining("division by zero");
            assertStillWorks(connection);
            assertThatThrownBy(() -> all(connection, "select nothing")).isInstanceOf(SQLException.class);
            assertStillWorks(connection);
        }
    }

    private static String all(Connection connection, String query) throws SQLException, IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (CopiedBodies bodies = new CopiedBodies(connection, query)) {
            while (bodies.next()) {
                bodies.writeTo(read);
                read.write('|');
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static void assertStillWorks(Connection connection) throws SQLException {
        for (int i = 0; i < 20; i++) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select " + i + " as n")) {
                assertThat(result.next()).isTrue();
                assertThat(result.getInt("n")).isEqualTo(i);
            }
        }
    }
}
