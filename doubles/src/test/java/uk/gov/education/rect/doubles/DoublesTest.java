package uk.gov.education.rect.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.doubles.http.DoubleServer;

class DoublesTest {

    @Test
    @DisplayName("DBL-01: all doubles start together on ports of their own, each with a page, and stop together")
    void all_doubles_start_together() {
        List<URI> addresses;
        try (Doubles doubles = Doubles.start(DoublesSettings.defaults().onFreePorts());
                Browser browser = new Browser()) {
            addresses = doubles.servers().stream().map(DoubleServer::uri).toList();
            assertThat(new HashSet<>(addresses)).hasSize(6);
            for (URI address : addresses) {
                assertThat(browser.get(address).statusCode()).isEqualTo(200);
                assertThat(browser.get(address).body()).contains("<h2>Faults</h2>");
                assertThat(browser.get(address.resolve("/__admin/health")).statusCode())
                        .isEqualTo(200);
            }
            assertThat(doubles.environment().values())
                    .allSatisfy(value -> assertThat(value).isNotBlank());
        }
        try (Browser browser = new Browser()) {
            assertThat(addresses).allMatch(address -> failsToAnswer(browser, address));
        }
    }

    private static boolean failsToAnswer(Browser browser, URI address) {
        try {
            browser.get(address);
            return false;
        } catch (Browser.ConnectionFailed expected) {
            return true;
        }
    }
}
