package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 03 §34 no. 55: requests that are checked and answered, and leave nothing behind. */
class DryRunTest extends ActionsTest {

    @Test
    @DisplayName("03 §34 no. 55: a dry run answers what the request would have, and changes nothing")
    void nothing_stays() throws Exception {
        var who = ect("2025-09-01", null);
        String path = "/participants/" + who.id();
        String before = api.as(AMBITION).get(path).text();
        String body = body("reason", "other", "course_identifier", ECT);

        var tried = dry(put("/api/v3" + path + "/withdraw"), path + "/withdraw", body);

        assertThat(enrolment(tried).get("training_status").asString()).isEqualTo("withdrawn");
        assertThat(tried.response().getHeader("Dry-Run")).isEqualTo("true");
        assertThat(api.as(AMBITION).get(path).text()).isEqualTo(before);
        assertThat(story(who)).isEmpty();
        var done = withdraw(who, "other", ECT);
        assertThat(done.text()).isEqualTo(tried.text());
        assertThat(done.response().containsHeader("Dry-Run")).isFalse();
    }

    @Test
    @DisplayName("03 §34 no. 55: it is refused as the request would be; a key is not used up by it")
    void refused_alike() throws Exception {
        var who = ect("2025-09-01", null);
        String path = "/participant-declarations";
        String good = declaration(who, "other");
        assertThat(errors(dry(post("/api/v3" + path), path, declaration(who, "one-term-induction"))))
                .containsExactlyElementsOf(errors(api.as(AMBITION).post(path, declaration(who, "one-term-induction"))));

        var tried = dry(post("/api/v3" + path).header("Idempotency-Key", who.id()), path, good);
        assertThat(tried.attributes().get("state").asString()).isEqualTo("submitted");
        String nobody = tried.data().get("id").asString();
        assertThat(api.as(AMBITION).get(path + "/" + nobody).status()).isEqualTo(404);
        var made = api.as(AMBITION)
                .send(
                        post("/api/v3" + path)
                                .contentType("application/json")
                                .header("Idempotency-Key", who.id())
                                .content(good),
                        path);
        assertThat(made.data().get("id").asString()).isNotEqualTo(nobody);
        assertThat(dry(post("/api/v3" + path), path, good).titles()).containsExactly("declaration_type");
    }

    @Test
    @DisplayName(
            "03 §34 no. 55: a header that says neither yes nor no is refused, so that nothing is changed by mistake")
    void neither() throws Exception {
        var who = ect("2025-09-01", null);
        String path = "/participants/" + who.id() + "/withdraw";
        for (String value : new String[] {"1", "yes", "TRUE"}) {
            assertThat(sent(put("/api/v3" + path), path, body("reason", "other", "course_identifier", ECT), value)
                            .titles())
                    .containsExactly("Bad request");
        }
        assertThat(story(who)).isEmpty();
        assertThat(sent(put("/api/v3" + path), path, body("reason", "other", "course_identifier", ECT), "false")
                        .status())
                .isEqualTo(200);
        assertThat(story(who)).hasSize(1);
    }

    private static String declaration(Trained who, String evidence) {
        return body(
                "participant_id",
                who.id(),
                "declaration_type",
                "started",
                "declaration_date",
                "2025-10-14T09:30:00Z",
                "course_identifier",
                ECT,
                "evidence_held",
                evidence);
    }

    private ApiCalls.Answer dry(MockHttpServletRequestBuilder request, String path, String body) throws Exception {
        return sent(request, path, body, "true");
    }

    private ApiCalls.Answer sent(MockHttpServletRequestBuilder request, String path, String body, String dryRun)
            throws Exception {
        return api.as(AMBITION)
                .send(
                        request.contentType("application/json")
                                .header("Dry-Run", dryRun)
                                .content(body),
                        path);
    }
}
