package uk.gov.education.rect.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.database.testing.TestDatabase;

class PopulationTest {

    @Test
    @DisplayName(
            "the population keeps every rule of the schema, is visible through the API's documents, and is the same each time")
    void two_hundred_teachers() {
        assertThat(writtenInto()).isEqualTo(writtenInto());
    }

    private static List<?> writtenInto() {
        try (TestDatabase database = TestDatabase.fresh()) {
            DSLContext dsl = database.dsl();
            Population.write(dsl, 200);
            assertThat(dsl.fetchValue("select count(*) from teachers")).isEqualTo(200L);
            assertThat(dsl.fetchValue("select count(*) from training_periods")).isEqualTo(200L);
            assertThat(dsl.fetchValue("select count(*) from api_dirty_keys")).isEqualTo(0L);
            assertThat(dsl.fetchValue("select count(distinct record_id) from api_participants"))
                    .isEqualTo(200L);
            assertThat(dsl.fetch("""
                            select d.*
                            from api_resources r
                            cross join lateral api_drift(r.name, api_keys_between(r.name, 0, 5000), ?) as d""", Population.TODAY)).isEmpty();
            return dsl.fetchValues(
                    "select md5(string_agg(body, '' order by id, lead_provider_id)) from api_participants");
        }
    }
}
