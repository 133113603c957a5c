package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.providers.DeliveryPartnerId;

class DeliveryPartnersTest extends ApiTest {

    @Test
    @DisplayName("API-DP-01: a lead provider sees those it works with in any cohort, with its own cohorts in order")
    void those_it_works_with() throws Exception {
        String partner = working(AMBITION, 2026, 2024);
        assertThat(api.as(AMBITION).get("/delivery-partners").ids()).contains(partner);
        assertThat(api.as(AMBITION)
                        .get("/delivery-partners/" + partner)
                        .attributes()
                        .get("cohort")
                        .toString())
                .isEqualTo("[\"2024\",\"2026\"]");
        assertThat(api.as(TEACH_FIRST).get("/delivery-partners").ids()).doesNotContain(partner);
        assertThat(api.as(TEACH_FIRST).get("/delivery-partners/" + partner).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "API-DP-02, 03 §34 no. 3: a cohort finds those that this lead provider works with in it, not those that others do")
    void own_cohorts() throws Exception {
        DeliveryPartnerId partner = scene.aDeliveryPartner();
        scene.pair(AMBITION, partner, 2024);
        scene.pair(TEACH_FIRST, partner, 2025);
        sweep();
        String id = scene.apiIdOf(partner).toString();
        assertThat(api.as(AMBITION)
                        .get("/delivery-partners", "filter[cohort]", "2025")
                        .ids())
                .doesNotContain(id);
        assertThat(api.as(AMBITION)
                        .get("/delivery-partners", "filter[cohort]", "2025,2024")
                        .ids())
                .contains(id);
        assertThat(api.as(TEACH_FIRST)
                        .get("/delivery-partners", "filter[cohort]", "2025")
                        .ids())
                .contains(id);
    }

    @Test
    @DisplayName("API-DP-03: there is no updated_since; whatever it says is not looked at")
    void no_updated_since() throws Exception {
        String partner = working(AMBITION, 2026);
        for (String since : new String[] {"2030-01-01", "never"}) {
            assertThat(api.as(AMBITION)
                            .get("/delivery-partners", "filter[updated_since]", since)
                            .ids())
                    .contains(partner);
        }
    }

    private String working(String leadProvider, int... years) {
        DeliveryPartnerId partner = scene.aDeliveryPartner();
        for (int year : years) {
            scene.pair(leadProvider, partner, year);
        }
        sweep();
        return scene.apiIdOf(partner).toString();
    }
}
