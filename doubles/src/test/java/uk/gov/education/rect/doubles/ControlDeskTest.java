package uk.gov.education.rect.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.doubles.http.DoubleServer;

class ControlDeskTest {

    @Test
    @DisplayName(
            "DBL-09, §16.8: one page leads to every double; a scenario prepares several; the next one begins afresh")
    void scenarios() {
        DoublesSettings settings = DoublesSettings.defaults().onFreePorts();
        try (Doubles doubles = Doubles.start(settings);
                ControlDesk desk = doubles.openDesk(settings);
                Browser browser = new Browser()) {
            String page = browser.get(desk.uri()).body();
            for (DoubleServer each : doubles.servers()) {
                assertThat(page).contains(each.uri().toString());
            }
            for (Scenario scenario : Scenario.values()) {
                assertThat(page).contains(scenario.code());
                assertThat(browser.json("POST", desk.uri().resolve("/__admin/scenarios/" + scenario.code()), "")
                                .statusCode())
                        .as(scenario.code())
                        .isEqualTo(204);
            }
            browser.post(desk.uri().resolve("/__admin/scenarios/trs-outage"), Map.of("from", "page"));
            assertThat(doubles.trs().server().faults().active()).hasSize(1);
            assertThat(doubles.govukNotify().server().faults().active())
                    .as("the scenario before is over")
                    .isEmpty();
            assertThat(browser.get(desk.uri()).body()).contains("Now: trs-outage");

            browser.json("POST", desk.uri().resolve("/__admin/scenarios/school-merges-overnight"), "");
            assertThat(doubles.trs().server().faults().active()).isEmpty();
            assertThat(browser.get(doubles.gias().uri()).body()).contains("Day 9.");
            assertThat(browser.json("POST", desk.uri().resolve("/__admin/scenarios/none-such"), "")
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}
