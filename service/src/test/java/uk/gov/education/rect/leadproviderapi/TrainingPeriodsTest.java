package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.testing.TestClock;

class TrainingPeriodsTest extends ActionsTest {

    @Test
    @DisplayName(
            "03 §34 no. 47 and 56: all training with the lead provider, oldest first, each with its delivery partner and dates")
    void all_of_it() throws Exception {
        startOn(LocalDate.of(2026, 1, 14));
        var who = ect("2025-09-01", null);
        defer(who, "parental-leave", ECT).data();
        TestClock.set(LocalDate.of(2026, 3, 2));
        resume(who, ECT).data();
        var later = scene.aDeliveryPartner();
        scene.pair(AMBITION, later, 2025);
        TestClock.set(LocalDate.of(2026, 3, 9));
        change(
                "insert into school_partnerships (school_id, lead_provider_delivery_partnership_id) select "
                        + who.school()
                        + ", l.id from lead_provider_delivery_partnerships l where l.delivery_partner_id = "
                        + later.value(),
                "update training_periods set finished_on = '2026-03-08' where id = "
                        + trainings(who).getLast().getId());
        long partnership =
                database.fetchSingle("select max(id) from school_partnerships").get(0, Long.class);
        rows.ectTraining(
                who.spell(),
                partnership,
                rows.schedule(2025, "ecf-extended-september"),
                LocalDate.of(2026, 3, 9),
                null);
        sweep();

        var shown = api.as(AMBITION).get("/participants/" + who.id() + "/training-periods");

        assertThat(shown.data().get("id").asString()).isEqualTo(who.id());
        assertThat(shown.data().get("type").asString()).isEqualTo("participant-training-periods");
        var periods = shown.attributes().get("training_periods");
        assertThat(periods.valueStream()
                        .map(period -> period.get("start_date").asString() + " "
                                + period.get("end_date").asString() + " "
                                + period.get("training_status").asString()))
                .containsExactly(
                        "2025-09-01 2026-01-14 deferred", "2026-03-02 2026-03-08 active", "2026-03-09  active");
        assertThat(periods.at("/0/deferral/reason").asString()).isEqualTo("parental-leave");
        assertThat(periods.at("/1/delivery_partner_id").asString())
                .isEqualTo(periods.at("/0/delivery_partner_id").asString())
                .isNotEqualTo(scene.apiIdOf(later).toString());
        assertThat(periods.at("/2/delivery_partner_id").asString())
                .isEqualTo(scene.apiIdOf(later).toString());
        assertThat(periods.at("/2/schedule_identifier").asString()).isEqualTo("ecf-extended-september");
    }

    @Test
    @DisplayName(
            "03 §34 no. 47, API-PART-05: nothing of another lead provider's training, nor anything to whoever trains nobody there")
    void own_only() throws Exception {
        var who = ect("2025-09-01", "2026-02-28");
        long theirs = rows.partnership(who.school(), TEACH_FIRST, 2025);
        rows.ectTraining(
                who.spell(), theirs, rows.schedule(2025, "ecf-standard-september"), LocalDate.of(2026, 3, 1), null);
        sweep();
        for (String leadProvider : new String[] {AMBITION, TEACH_FIRST}) {
            assertThat(api.as(leadProvider)
                            .get("/participants/" + who.id() + "/training-periods")
                            .attributes()
                            .get("training_periods"))
                    .as(leadProvider)
                    .hasSize(1);
        }
        for (String nobody : new String[] {
            UUID.randomUUID().toString(), "1234", ect("2025-09-01", null).id()
        }) {
            assertThat(api.as(TEACH_FIRST)
                            .get("/participants/" + nobody + "/training-periods")
                            .status())
                    .isEqualTo(404);
        }
    }
}
