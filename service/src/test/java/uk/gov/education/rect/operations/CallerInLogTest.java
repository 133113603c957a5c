package uk.gov.education.rect.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;

/** Who stands on the lines of a request. */
@ServiceTest
class CallerInLogTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(RequestLog.class);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    @Test
    @DisplayName(
            "SES-12 SES-13 SES-06: a person's lines have the kind, a fingerprint of their own, and no name or id of DfE Sign-in")
    void people() throws Exception {
        AccessData data = new AccessData(database);
        data.school(567_001, "Log School");
        UUID body = UUID.randomUUID();
        data.appropriateBody("Log Hub", body);
        long staff = data.staff("log@education.gov.uk", StaffRole.ADMIN);

        Map<String, String> school = line("/school/home/induction-tutor", signIns.school(567_001));
        assertThat(school)
                .containsEntry("user_kind", "school_user")
                .doesNotContainKey("user_id")
                .doesNotContainValue("dsi-user");
        assertThat(school.get("user_fingerprint")).matches("[0-9a-f]{64}");
        assertThat(line("/appropriate-body/teachers", signIns.appropriateBody(body)))
                .containsEntry("user_kind", "appropriate_body_user")
                .as("the same person in DfE Sign-in")
                .containsEntry("user_fingerprint", school.get("user_fingerprint"));
        Map<String, String> ofStaff = line("/admin/teachers", signIns.staff(staff));
        assertThat(ofStaff).containsEntry("user_kind", "dfe_staff_user").containsEntry("user_id", "" + staff);
        assertThat(ofStaff.get("user_fingerprint"))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(school.get("user_fingerprint"));
    }

    @Test
    @DisplayName("SES-13: the next request on the same thread does not inherit who asked")
    void forgotten() throws Exception {
        long staff = new AccessData(database).staff("next@education.gov.uk", StaffRole.ADMIN);
        line("/admin/teachers", signIns.staff(staff));

        assertThat(line("/privacy", request -> request)).doesNotContainKeys("user_kind", "user_id", "user_fingerprint");
    }

    private Map<String, String> line(String path, RequestPostProcessor person) throws Exception {
        lines.list.clear();
        mvc.perform(get(path).accept("text/html").with(person));
        return lines.list.getLast().getMDCPropertyMap();
    }
}
