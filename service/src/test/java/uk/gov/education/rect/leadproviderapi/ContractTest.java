package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.gov.education.rect.testing.ServiceTest;

/** The OpenAPI document itself. */
@ServiceTest
class ContractTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @DisplayName("03 §26: the contract describes exactly the operations that the service has")
    void exactly_the_operations() {
        Set<String> served = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v3/") && !path.contains("{*"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        assertThat(Contract.operations()).isEqualTo(served);
    }

    @Test
    @DisplayName("API-RES-04: every attribute that the contract describes is always there")
    void everything_is_required() {
        for (Map.Entry<String, tools.jackson.databind.JsonNode> schema :
                Contract.document().at("/components/schemas").properties()) {
            var attributes = schema.getValue().at("/properties/attributes");
            if (attributes.has("properties")) {
                List<String> described = attributes
                        .get("properties")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .toList();
                List<String> required = attributes
                        .get("required")
                        .valueStream()
                        .map(tools.jackson.databind.JsonNode::asString)
                        .toList();
                assertThat(required).as(schema.getKey()).isEqualTo(described);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/docs/v3",
                "/api/docs/v3/swagger.yaml",
                "/api/docs/v3/viewer.js",
                "/api/docs/v3/ui/swagger-ui.css",
                "/api/docs/v3/ui/swagger-ui-bundle.js"
            })
    @DisplayName("03 §26: the contract and its viewer are there for everybody, without code in the page")
    void served(String path) throws Exception {
        String body = http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).isNotEmpty();
        if (path.equals("/api/docs/v3")) {
            assertThat(body).doesNotContainPattern("<script>|<style|style=|onload");
        }
    }

    @Test
    @DisplayName("03 §26: the file that is served is the one that answers are held against")
    void the_same_file() throws Exception {
        try (var file = ContractTest.class.getResourceAsStream(Contract.FILE)) {
            http.perform(get("/api/docs/v3/swagger.yaml")).andExpect(content().bytes(file.readAllBytes()));
        }
    }
}
