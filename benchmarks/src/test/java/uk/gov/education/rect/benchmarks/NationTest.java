package uk.gov.education.rect.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.database.testing.TestDatabase;
import uk.gov.education.rect.referencedata.ReferenceData;

class NationTest {

    @Test
    @DisplayName(
            "scale.md: the nation keeps every rule of the schema, has its proportions, and is the same for the same seed")
    void a_small_nation() {
        List<?> first = written(new Nation(300, 7));
        assertThat(written(new Nation(300, 7))).isEqualTo(first);
        assertThat(written(new Nation(300, 8))).isNotEqualTo(first);
    }

    private static List<?> written(Nation nation) {
        try (TestDatabase database = TestDatabase.fresh()) {
            ReferenceData.loadSampleContracts(database.dataSource(), Nation.TODAY);
            DSLContext dsl = database.dsl();
            dsl.execute("delete from api_dirty_keys");
            nation.write(dsl, true);
            assertThat(dsl.fetchValue("select count(*) from api_dirty_keys")).isEqualTo(0L);
            between(dsl, "ect_at_school_periods", 180, 290);
            between(dsl, "mentor_at_school_periods", 130, 240);
            between(dsl, "training_periods", 340, 560);
            between(dsl, "mentorship_periods", 180, 340);
            between(dsl, "declarations", 1_100, 1_700);
            between(dsl, "events", 3_000, 7_500);
            return dsl.fetchValues("""
                    select md5(string_agg(t::text, '' order by id)) from (select id, trs_last_name, api_id from teachers) t
                    union all
                    select md5(string_agg(t::text, '' order by id))
                    from (select id, school_partnership_id, started_on, finished_on from training_periods) t
                    union all
                    select md5(string_agg(d::text, '' order by id))
                    from (select id, api_id, declaration_date, payment_status, payment_statement_id from declarations) d""");
        }
    }

    private static void between(DSLContext dsl, String table, long least, long most) {
        assertThat((Long) dsl.fetchValue("select count(*) from " + table))
                .as(table)
                .isBetween(least, most);
    }
}
