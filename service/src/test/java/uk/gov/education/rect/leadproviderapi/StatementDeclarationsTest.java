package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.finance.StatementId;

/** What a statement pays and takes back. */
class StatementDeclarationsTest extends ActionsTest {

    @Test
    @DisplayName(
            "03 §34 no. 49: a statement's declarations are those it pays and those it claws back, until they are voided")
    void declarations() throws Exception {
        startOn(LocalDate.of(2025, 10, 20));
        long contract = rows.contract(AMBITION, 2025, 100);
        StatementId november = rows.outputStatement(contract, 2025, 11);
        StatementId january = rows.outputStatement(contract, 2026, 1);
        var first = fundable(2025);
        var second = fundable(2025);
        var third = fundable(2025);
        String paid = declared(first);
        String voided = declared(second);
        String other = declared(third);
        change("update declarations set payment_statement_id = " + january.value() + " where api_id = '" + other + "'");
        assertThat(of(november)).containsExactly(paid, voided);
        assertThat(of(january)).containsExactly(other);
        api.as(AMBITION)
                .put("/participant-declarations/" + voided + "/void", "")
                .data();
        change(
                "update declarations set payment_status = 'payable' where api_id = '" + paid + "'",
                "update declarations set payment_status = 'paid', clawback_status = 'awaiting_clawback', clawback_statement_id = "
                        + january.value() + " where api_id = '" + paid + "'");
        assertThat(of(november)).containsExactly(paid);
        assertThat(of(january)).containsExactlyInAnyOrder(paid, other);
        assertThat(api.as(AMBITION)
                        .get("/statements/" + id(january) + "/declarations", "page[per_page]", "1", "page[page]", "2")
                        .ids())
                .hasSize(1);
        assertThat(api.as(TEACH_FIRST)
                        .get("/statements/" + id(january) + "/declarations")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "03 §34 no. 52, API-SBX-01: in the sandbox a statement can be paid once its cut-off date has passed, and only one's own")
    void paying_in_the_sandbox() throws Exception {
        startOn(LocalDate.of(2025, 10, 20));
        StatementId november = rows.outputStatement(rows.contract(AMBITION, 2024, 100), 2025, 11);
        String declaration = declared(fundable(2024));
        String path = "/statements/" + id(november) + "/pay";
        assertThat(api.as(TEACH_FIRST).put(path, "").status()).isEqualTo(404);
        assertThat(api.as(AMBITION).put(path, "").titles()).containsExactly("statement_id");
        var paid =
                api.as(AMBITION).send(put("/api/v3" + path).header("X-With-Server-Date", "2025-11-26T09:00:00Z"), path);
        assertThat(paid.attributes().get("paid").asBoolean()).isTrue();
        assertThat(api.as(AMBITION)
                        .get("/participant-declarations/" + declaration)
                        .attributes()
                        .get("state")
                        .asString())
                .isEqualTo("paid");
        assertThat(api.as(AMBITION).put(path, "").status()).as("again").isEqualTo(200);
    }

    private Trained fundable(int year) {
        var who = ect(year, "ecf-extended-september", year + "-09-02", null, null);
        change("update teachers set ect_first_became_eligible_for_training_at = '2025-09-01 00:00Z' where id = "
                + who.person().id().value());
        return who;
    }

    private String declared(Trained who) throws Exception {
        return api.as(AMBITION)
                .post(
                        "/participant-declarations",
                        body(
                                "participant_id",
                                who.id(),
                                "declaration_type",
                                "started",
                                "declaration_date",
                                "2025-10-14T09:30:00Z",
                                "course_identifier",
                                ECT,
                                "evidence_held",
                                "other"))
                .data()
                .get("id")
                .asString();
    }

    private List<String> of(StatementId statement) throws Exception {
        return api.as(AMBITION)
                .get("/statements/" + id(statement) + "/declarations")
                .ids();
    }

    private String id(StatementId statement) {
        return database.fetchSingle("select api_id from statements where id = ?", statement.value())
                .get(0, UUID.class)
                .toString();
    }
}
