package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.gov.education.rect.leadproviderapi.FuzzedRequests.Fuzzed;

/**
 * Every operation of the contract, asked for in ways nobody should: whatever comes, the answer is one that the contract
 * describes, and never a failure of ours. The same requests each time; another {@link #SEED} sends others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest extends ApiTest {

    private static final long SEED = 20_261_124;
    private static final int REQUESTS_TO_AN_OPERATION = 80;

    private final List<String> ids = new ArrayList<>();

    @BeforeAll
    void something_to_find() {
        for (String leadProvider : List.of(AMBITION, TEACH_FIRST)) {
            var money = new uk.gov.education.rect.finance.testing.Scene(database);
            money.outputStatement(money.contract(leadProvider, 2026, 100), 2026, 11);
            var school = scene.aSchool();
            scene.aPartnership().of(leadProvider).with(school).create();
            var ect = scene.anEct()
                    .at(school)
                    .since("2026-09-01")
                    .trainedBy(leadProvider)
                    .register();
            scene.aMentor().at(school).of(ect.period()).since("2026-09-01").register();
        }
        sweep();
        for (String table : List.of("teachers", "schools", "school_partnerships", "delivery_partners", "statements")) {
            database.fetch("select api_id from " + table + " order by id desc limit 3")
                    .forEach(row -> ids.add(row.get(0, UUID.class).toString()));
        }
    }

    @TestFactory
    @DisplayName(
            "API-ERR-01, API-ERR-03, API-REQ-01, API-REQ-04, API-PAG-02, API-UPD-01, 03 §34 no. 28 and 29: malformed requests are refused as documented, never with 500")
    Stream<DynamicTest> every_operation() {
        String token = java.util.Objects.requireNonNull(api.as(AMBITION).token());
        return Contract.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation, () -> fuzz(operation, token)));
    }

    private void fuzz(String operation, String token) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        JqwikSession.run(String.valueOf(SEED + operation.hashCode()), () -> {
            var requests = new FuzzedRequests(operation, ids, List.of(token)).all();
            for (int i = 0; i < REQUESTS_TO_AN_OPERATION; i++) {
                statuses.merge(send(requests.sample()), 1, Integer::sum);
                JqwikSession.finishTry();
            }
        });
        assertThat(statuses.keySet())
                .as("%s: %s", operation, statuses)
                .isSubsetOf(200, 204, 400, 401, 404, 405, 413, 415, 422);
        assertThat(statuses.keySet())
                .as("%s goes wrong in several ways: %s", operation, statuses)
                .hasSizeGreaterThan(3);
    }

    private int send(Fuzzed fuzzed) throws Exception {
        MockHttpServletRequestBuilder sent = request(HttpMethod.valueOf(fuzzed.method()), URI.create(uri(fuzzed)))
                .content(fuzzed.body());
        for (int i = 0; i < fuzzed.headers().size(); i += 2) {
            sent.header(fuzzed.headers().get(i), fuzzed.headers().get(i + 1));
        }
        try {
            return api.withToken(null)
                    .send(sent, fuzzed.path().substring("/api/v3".length()))
                    .status();
        } catch (AssertionError | Exception failure) {
            throw new AssertionError(fuzzed.toString(), failure);
        }
    }

    private static String uri(Fuzzed fuzzed) {
        return fuzzed.path()
                + (fuzzed.query().isEmpty()
                        ? ""
                        : "?" + fuzzed.query().replace("[", "%5B").replace("]", "%5D"));
    }
}
