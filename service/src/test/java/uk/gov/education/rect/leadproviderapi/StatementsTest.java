package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.finance.testing.Scene;

class StatementsTest extends ApiTest {

    @Test
    @DisplayName(
            "API-STM-01, API-STM-02, API-STM-03: own output statements of every cohort and status, by payment date; no amounts")
    void own_output_statements() throws Exception {
        var money = new Scene(database);
        long contract = money.contract(AMBITION, 2026, 100);
        String later = id(money.outputStatement(contract, 2027, 1));
        String sooner = id(money.outputStatement(contract, 2026, 11));
        String service = id(money.serviceStatement(contract, 2026, 12));
        String earlier = id(money.outputStatement(money.contract(AMBITION, 2024, 100), 2025, 8));
        String theirs = id(money.outputStatement(money.contract(TEACH_FIRST, 2026, 100), 2026, 11));
        change("update statements set status = 'payable' where api_id = '" + earlier + "'");
        sweep();

        var listed = api.as(AMBITION).get("/statements");
        assertThat(listed.ids()).containsExactly(earlier, sooner, later);
        assertThat(listed.data().get(0).at("/attributes/paid").asBoolean())
                .as("payable is not paid")
                .isFalse();
        assertThat(listed.data().get(0).get("attributes").propertyNames())
                .containsExactly(
                        "month", "year", "cohort", "cut_off_date", "payment_date", "paid", "created_at", "updated_at");
        for (String hidden : new String[] {service, theirs}) {
            assertThat(api.as(AMBITION).get("/statements/" + hidden).status()).isEqualTo(404);
        }
    }

    private String id(StatementId statement) {
        return database.fetchSingle("select api_id from statements where id = ?", statement.value())
                .get(0, UUID.class)
                .toString();
    }
}
