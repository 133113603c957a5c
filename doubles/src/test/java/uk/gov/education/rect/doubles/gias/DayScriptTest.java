package uk.gov.education.rect.doubles.gias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.doubles.Browser;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.world.School;

class DayScriptTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 6);

    private final DayScript script = new DayScript(SampleWorld.load());
    private final Browser browser = new Browser();
    private GiasDouble gias;

    @BeforeEach
    void start() {
        gias = GiasDouble.start(0, SampleWorld.load());
    }

    @AfterEach
    void stop() {
        gias.close();
        browser.close();
    }

    @Test
    @DisplayName("07 §16.4: each day adds its change to those before; the days before keep their dates")
    void days_add_up() {
        assertThat(script.schools()).as("before it begins").isEmpty();
        script.moveTo(0, TODAY);
        assertThat(script.schools())
                .hasSize(14)
                .allMatch(school -> school.columns()
                        .keySet()
                        .equals(SampleWorld.load()
                                .schools()
                                .getFirst()
                                .columns()
                                .keySet()));
        script.moveTo(6, TODAY);
        assertThat(school(6, "910003").column("CloseDate")).isEqualTo("06-10-2026");
        script.moveTo(8, TODAY.plusDays(2));
        assertThat(school(8, "910003").column("CloseDate")).isEqualTo("06-10-2026");
        assertThat(school(8, "910005").statusName()).isEqualTo("Closed");
        assertThat(school(8, "910005").column("CloseDate")).isEqualTo("08-10-2026");
        assertThat(script.links())
                .extracting(link -> link.urn() + " " + link.linkType() + " " + link.linkUrn())
                .contains("910004 Successor 910104", "910005 Successor - merged 910007");
    }

    @Test
    @DisplayName("07 §16.4: what vanishes, changes type, loses links or is broken does so on its day")
    void the_later_days() {
        script.moveTo(15, TODAY);
        assertThat(school(15, "910013").typeName()).isEqualTo("Miscellaneous");
        script.moveTo(16, TODAY);
        assertThat(on(16)).doesNotContainKey("910014");
        assertThat(script.links()).anyMatch(link -> link.urn().equals("910003"));
        script.moveTo(17, TODAY);
        assertThat(script.links()).noneMatch(link -> link.urn().equals("910003"));
        script.moveTo(18, TODAY);
        assertThat(script.flaw()).isEqualTo(ExtractFlaw.BAD_ROWS);
        script.moveTo(19, TODAY);
        assertThat(script.flaw()).isEqualTo(ExtractFlaw.MANY_ROWS_MISSING);
        script.moveTo(DayScript.LAST, TODAY);
        assertThat(script.flaw()).isEqualTo(ExtractFlaw.NONE);
        assertThat(school(DayScript.LAST, "910005").column("CloseDate")).isEqualTo("26-09-2026");
    }

    @Test
    @DisplayName(
            "07 §16.4: a tester moves on by a button or a call, to the next day or to any; a reset ends the script")
    void moved_from_outside() {
        var day = gias.uri().resolve("/__admin/day");
        assertThat(browser.json("POST", day, "").body()).contains("0");
        assertThat(browser.json("POST", day, "{\"day\": 8}").body()).contains("8");
        browser.post(day, Map.of("day", "9"));
        assertThat(Browser.tree(browser.get(day)).path("day").asInt()).isEqualTo(9);
        assertThat(browser.get(gias.uri()).body()).contains("Day 9.", "910008 and 910009 became the new 910109");
        assertThat(browser.json("POST", day, "{\"day\": 99}").statusCode()).isEqualTo(400);
        gias.server().reset();
        assertThat(Browser.tree(browser.get(day)).path("day").asInt()).isEqualTo(-1);
    }

    private School school(int day, String urn) {
        return Objects.requireNonNull(on(day).get(urn));
    }

    private Map<String, School> on(int day) {
        assertThat(script.day()).isEqualTo(day);
        List<School> schools = script.schools();
        return schools.stream().collect(Collectors.toMap(School::urn, Function.identity()));
    }
}
