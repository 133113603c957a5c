package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.RegisterEct;

/** One test: its database lives on a later day afterwards. */
class DayTurnsTest extends ApiTest {

    @Autowired
    private TendDocuments tend;

    @Test
    @DisplayName(
            "API-STA-02, API-UPD-05, API-UPD-06, DM-GAP-22, 03 §34 no. 46: at the turn of the day a status and a number of participants that change with the date change, and updated_at with them")
    void the_day_turns() throws Exception {
        var school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
        var joining =
                scene.anEct().at(school).since("2026-10-08").trainedBy(AMBITION).register();
        var settled =
                scene.anEct().at(school).since("2026-09-08").trainedBy(AMBITION).register();
        assertThat(status(joining)).isEqualTo("joining");
        String settledBefore = updatedAt(settled);
        assertThat(partnership().get("participants_currently_training").asInt()).isEqualTo(1);

        TestClock.set(LocalDate.of(2026, 10, 7));
        tend.turnDay();
        assertThat(status(joining)).isEqualTo("joining");

        // the job did not run on the 8th and 9th
        TestClock.set(LocalDate.of(2026, 10, 10));
        tend.turnDay();
        assertThat(status(joining)).isEqualTo("active");
        assertThat(updatedAt(joining)).isEqualTo("2026-10-10T09:00:00Z");
        assertThat(updatedAt(settled)).isEqualTo(settledBefore);
        assertThat(partnership().get("participants_currently_training").asInt()).isEqualTo(2);
        assertThat(partnership().get("updated_at").asString()).isEqualTo("2026-10-10T09:00:00Z");
    }

    private tools.jackson.databind.JsonNode partnership() throws Exception {
        return api.as(AMBITION).get("/partnerships").data().get(0).get("attributes");
    }

    private String status(RegisterEct.Registered ect) throws Exception {
        return show(ect).at("/ecf_enrolments/0/participant_status").asString();
    }

    private String updatedAt(RegisterEct.Registered ect) throws Exception {
        return show(ect).get("updated_at").asString();
    }

    private tools.jackson.databind.JsonNode show(RegisterEct.Registered ect) throws Exception {
        return api.as(AMBITION).get("/participants/" + apiIdOf(ect.teacher())).attributes();
    }
}
