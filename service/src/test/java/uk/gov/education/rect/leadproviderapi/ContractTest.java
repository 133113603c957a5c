package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private DSLContext database;

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
    @CsvSource({
        "POST, participant-declarations, createDeclaration, Declarations, DeclarationCreateResponse",
        "GET, participant-declarations, getDeclarations, Declarations, DeclarationsResponse",
        "GET, participant-declarations/{id}, getDeclaration, Declarations, DeclarationResponse",
        "PUT, participant-declarations/{id}/void, voidDeclaration, Declarations, DeclarationResponse",
        "GET, delivery-partners, getDeliveryPartners, Delivery Partners, DeliveryPartnersResponse",
        "GET, delivery-partners/{id}, getDeliveryPartner, Delivery Partners, DeliveryPartnerResponse",
        "GET, participants, getParticipants, Participants, ParticipantsResponse",
        "GET, participants/{id}, getParticipant, Participants, ParticipantResponse",
        "PUT, participants/{id}/withdraw, withdrawParticipant, Participants, ParticipantResponse",
        "PUT, participants/{id}/defer, deferParticipant, Participants, ParticipantResponse",
        "PUT, participants/{id}/resume, resumeParticipant, Participants, ParticipantResponse",
        "PUT, participants/{id}/change-schedule, changeScheduleParticipant, Participants, ParticipantResponse",
        "GET, partnerships, getPartnerships, Partnerships, PartnershipsResponse",
        "POST, partnerships, createPartnership, Partnerships, PartnershipResponse",
        "GET, partnerships/{id}, getPartnership, Partnerships, PartnershipResponse",
        "PUT, partnerships/{id}, updatePartnership, Partnerships, PartnershipResponse",
        "GET, schools, getSchools, Schools, SchoolsResponse",
        "GET, schools/{id}, getSchool, Schools, SchoolResponse",
        "GET, statements, getStatements, Statements, StatementsResponse",
        "GET, statements/{id}, getStatement, Statements, StatementResponse",
        "GET, participants/transfers, getTransfers, Transfers, ParticipantsTransfersResponse",
        "GET, participants/{id}/transfers, getTransfer, Transfers, ParticipantTransfersResponse",
        "GET, unfunded-mentors, getUnfundedMentors, Unfunded Mentors, UnfundedMentorsResponse",
        "GET, unfunded-mentors/{id}, getUnfundedMentor, Unfunded Mentors, UnfundedMentorResponse"
    })
    @DisplayName("API-RTE-05, 03 §26.1: operations have the names, tags and answers that clients were generated from")
    void names(String method, String path, String operationId, String tag, String answer) {
        var operation = Contract.described(method + " /api/v3/" + path);
        assertThat(operation.get("operationId").asString()).isEqualTo(operationId);
        assertThat(operation.at("/tags/0").asString()).isEqualTo(tag);
        assertThat(operation
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/" + answer);
        assertThat(operation.get("responses").propertyNames()).contains("400", "401", "429", "500");
    }

    @Test
    @DisplayName("03 §26.2: one key for every operation; errors of one shape; the parameters' style")
    void parameters() {
        assertThat(Contract.document()
                        .at("/components/securitySchemes/api_key/scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(Contract.document().get("security").toString()).isEqualTo("[{\"api_key\":[]}]");
        assertThat(Contract.document().at("/components/parameters").propertyStream())
                .filteredOn(parameter -> Set.of("filter", "page")
                        .contains(parameter.getValue().get("name").asString()))
                .hasSizeGreaterThan(8)
                .allSatisfy(parameter ->
                        assertThat(parameter.getValue().get("style").asString()).isEqualTo("deepObject"));
        assertThat(Contract.component("SchoolsFilter").get("required").toString())
                .isEqualTo("[\"cohort\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "schedule_identifiers, ParticipantECFEnrolment, /properties/schedule_identifier",
        "withdrawal_reasons, ParticipantECFEnrolment, /properties/withdrawal/properties/reason",
        "deferral_reasons, ParticipantECFEnrolment, /properties/deferral/properties/reason",
        "withdrawal_reasons, ParticipantWithdrawRequest, /properties/data/properties/attributes/properties/reason",
        "deferral_reasons, ParticipantDeferRequest, /properties/data/properties/attributes/properties/reason",
        "schedule_identifiers, ParticipantChangeScheduleRequest, /properties/data/properties/attributes/properties/schedule_identifier",
        "mentor_became_ineligible_for_funding_reason, ParticipantECFEnrolment, /properties/mentor_ineligible_for_funding_reason",
        "working_pattern, ParticipantECFEnrolment, /properties/working_pattern",
        "trainee_role, ParticipantECFEnrolment, /properties/participant_type",
        "declaration_types, Declaration, /properties/attributes/properties/declaration_type",
        "evidence_types, Declaration, /properties/attributes/properties/evidence_held"
    })
    @DisplayName("03 §26.3, §26.4: the contract knows the values that can be stored, and no others")
    void values(String type, String component, String place) {
        List<String> stored = database.fetch(
                        "select replace(v::text, '_', '-') from unnest(enum_range(null::" + type + ")) v")
                .getValues(0, String.class);
        assertThat(Contract.resolved(Contract.component(component).at(place))
                        .get("enum")
                        .valueStream()
                        .filter(value -> !value.isNull())
                        .map(value -> value.asString().replace('_', '-')))
                .containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    @DisplayName("03 §26.5: together the ways of declaring know every type and every evidence")
    void ways_of_declaring() {
        Set<String> types = new TreeSet<>();
        Set<String> evidence = new TreeSet<>();
        Contract.document().at("/components/schemas").forEachEntry((name, schema) -> {
            if (name.matches("Declaration(Pre|Post).*Attributes")) {
                schema.at("/properties/declaration_type/enum").forEach(value -> types.add(value.asString()));
                schema.at("/properties/evidence_held/enum").forEach(value -> evidence.add(value.asString()));
            }
        });
        assertThat(types).containsExactlyInAnyOrderElementsOf(stored("declaration_types"));
        assertThat(evidence).containsExactlyInAnyOrderElementsOf(stored("evidence_types"));
    }

    private List<String> stored(String type) {
        return database.fetch("select v::text from unnest(enum_range(null::" + type + ")) v")
                .getValues(0, String.class);
    }

    @Test
    @DisplayName("issue 4: every resource, request and error has an example, and every example fits")
    void examples() {
        Set<String> without = new TreeSet<>();
        Contract.document().at("/components/schemas").forEachEntry((name, schema) -> {
            if (schema.has("examples")) {
                schema.get("examples")
                        .forEach(example -> assertThat(Contract.problems(name, example))
                                .as("%s: %s", name, example)
                                .isEmpty());
            } else if (name.endsWith("Request") && !name.endsWith("DataRequest")
                    || schema.at("/properties/attributes").has("properties")) {
                without.add(name);
            }
        });
        assertThat(without).isEmpty();
        Contract.document().at("/components/responses").forEachEntry((name, response) -> {
            var content = response.at("/content/application~1json");
            assertThat(Contract.problems(
                            content.at("/schema/$ref").asString().replaceAll(".*/", ""), content.get("example")))
                    .as(name)
                    .isEmpty();
        });
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

    @Test
    @DisplayName("API-RTE-01, API-REQ-05: there is version 3 and no other; success is 200 and nothing else")
    void one_version() throws Exception {
        assertThat(Contract.document().at("/info/version").asString()).isEqualTo("v3");
        assertThat(Contract.operations())
                .allSatisfy(operation -> assertThat(operation).contains(" /api/v3/"));
        assertThat(Contract.operations())
                .allSatisfy(
                        operation -> assertThat(Contract.described(operation).get("responses").propertyNames().stream()
                                        .filter(status -> status.startsWith("2")))
                                .containsExactly("200"));
        for (String version : List.of("v1", "v2", "v4")) {
            http.perform(get("/api/docs/" + version)).andExpect(status().isNotFound());
            assertThat(http.perform(get("/api/" + version + "/participants"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isIn(401, 403, 404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, participants/{id}/withdraw, reason course_identifier",
        "PUT, participants/{id}/defer, reason course_identifier",
        "PUT, participants/{id}/resume, course_identifier",
        "PUT, participants/{id}/change-schedule, schedule_identifier course_identifier cohort",
        "POST, participant-declarations, participant_id declaration_type declaration_date course_identifier evidence_held",
        "POST, partnerships, cohort school_id delivery_partner_id",
        "PUT, partnerships/{id}, delivery_partner_id"
    })
    @DisplayName("API-REQ-02: the attributes that each operation knows")
    void attributes(String method, String path, String known) {
        var schema =
                Contract.described(method + " /api/v3/" + path).at("/requestBody/content/application~1json/schema");
        Set<String> described = new TreeSet<>();
        if (path.equals("participant-declarations")) {
            Contract.document().at("/components/schemas").forEachEntry((name, alternative) -> {
                if (name.matches("Declaration(Pre|Post).*Attributes")) {
                    described.addAll(alternative.get("properties").propertyNames());
                }
            });
        } else {
            described.addAll(Contract.attributes(Contract.resolved(schema))
                    .get("properties")
                    .propertyNames());
        }
        assertThat(described).containsExactlyInAnyOrder(known.split(" "));
    }

    @Test
    @DisplayName("API-RES-05: years and URNs are texts")
    void texts() {
        List<String> texts = List.of("cohort", "urn", "school_urn", "year");
        Set<String> seen = new TreeSet<>();
        Contract.document().at("/components/schemas").forEachEntry((name, schema) -> {
            for (String place : List.of("/properties", "/properties/attributes/properties")) {
                schema.at(place).forEachEntry((property, described) -> {
                    if (texts.contains(property)) {
                        seen.add(property);
                        var one = described.has("items") ? described.get("items") : described;
                        assertThat(one.get("type").toString())
                                .as(name + "." + property)
                                .isIn("\"string\"", "[\"string\",\"null\"]");
                    }
                });
            }
        });
        assertThat(seen).containsExactlyInAnyOrderElementsOf(texts);
    }
}
