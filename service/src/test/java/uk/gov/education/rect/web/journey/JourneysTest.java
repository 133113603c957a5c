package uk.gov.education.rect.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.web.journey.TeaJourney.Step;

class JourneysTest {

    private static final Map<String, String> TEA = Map.of("drink[drink]", "tea");
    private static final Map<String, String> WATER = Map.of("drink[drink]", "water");
    private static final Map<String, String> SOYA = Map.of("milk[milk]", "soya");
    private static final Map<String, String> IN_1990 =
            Map.of("born[born-day]", "2", "born[born-month]", "january", "born[born-year]", "1990");

    private final EngineDoor door = new EngineDoor();

    @Test
    @DisplayName("every step, branch and aside of a journey can be walked")
    void every_branch_is_walked() {
        new JourneyWalk<>(door.tea.journey)
                .answer(Step.DRINK, "tea", "drink", "tea")
                .answer(Step.DRINK, "water", "drink", "water")
                .answer(Step.DRINK, "soda", "drink", "soda")
                .answer(Step.MILK, "cow", "milk", "cow")
                .press(Step.OAT_MILK)
                .answer(Step.BORN, "adult", "born-day", "1", "born-month", "1", "born-year", "1980")
                .answer(Step.BORN, "child", "born-day", "1", "born-month", "1", "born-year", "2015")
                .press(Step.CHECK)
                .walk(door)
                .everythingWasSeen();
    }

    @Test
    @DisplayName("the walk notices a branch that no sample takes")
    void the_walk_notices_what_was_left_out() {
        JourneyWalk<Step> walk = new JourneyWalk<>(door.tea.journey)
                .answer(Step.DRINK, "tea", "drink", "tea")
                .answer(Step.MILK, "cow", "milk", "cow")
                .walk(door);
        assertThatThrownBy(walk::everythingWasSeen).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("SJ-WIZ-05 a step that is not open leads to the last one that is")
    void skipping_ahead_is_refused() {
        String first = door.start();
        assertThat(door.get(step(first, "check")).location()).isEqualTo(first);
        assertThat(door.post(step(first, "check"), Map.of()).location()).isEqualTo(first);
        door.post(first, TEA);
        assertThat(door.get(step(first, "done")).location()).isEqualTo(step(first, "milk"));
        assertThat(door.get(step(first, "warning")).location()).isEqualTo(step(first, "milk"));
        assertThat(door.tea.served).isEmpty();
    }

    @Test
    @DisplayName("SJ-WIZ-04 a page already answered is filled in with the answer")
    void answers_are_filled_in() {
        String first = door.start();
        door.post(first, TEA);
        assertThat(door.turn(first))
                .isInstanceOfSatisfying(
                        Turn.Show.class,
                        show -> assertThat(show.view().form().value("drink")).isEqualTo("tea"));
    }

    @Test
    @DisplayName("SJ-WIZ-01 a refused form is shown again with 422, as it was typed, with its errors")
    void errors_are_shown_with_what_was_typed() {
        String born = step(door.start(), "born");
        String first = step(born, "drink");
        door.post(first, WATER);
        var turn =
                door.submit(born, Map.of("born[born-day]", "31", "born[born-month]", "2", "born[born-year]", "1990"));
        assertThat(turn).isInstanceOfSatisfying(Turn.Show.class, show -> {
            assertThat(show.status().value()).isEqualTo(422);
            assertThat(show.view().form().value("born-day")).isEqualTo("31");
            assertThat(show.view().error("born")).isEqualTo("Enter a real date");
            assertThat(show.view().messagesByAnchor()).containsKey("born-day");
        });
    }

    @Test
    @DisplayName("TRS-04 when another service does not answer the page is shown again and nothing is lost")
    void nothing_is_lost_when_another_service_is_down() {
        String first = door.start();
        door.post(first, TEA);
        assertThat(door.post(first, Map.of("drink[drink]", "out of order")).status())
                .isEqualTo(503);
        assertThat(door.get(step(first, "milk")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("SJ-WIZ-10 a change link returns to check your answers")
    void a_change_returns_to_the_review() {
        String check = answeredUpToTheReview();
        String change = step(check, "change-milk");
        assertThat(door.get(change).back()).isEqualTo(check);
        assertThat(door.post(change, Map.of("milk[milk]", "cow")).location()).isEqualTo(check);
    }

    @Test
    @DisplayName("a change that makes another question necessary asks it, then returns to check your answers")
    void a_change_asks_what_is_now_missing() {
        String first = door.start();
        door.post(first, WATER);
        String check = door.post(step(first, "born"), IN_1990).location();
        String milk = String.valueOf(door.post(step(first, "change-drink"), TEA).location());
        assertThat(milk).isEqualTo(step(first, "change-milk"));
        assertThat(door.get(milk).back()).isEqualTo(step(first, "change-drink"));
        assertThat(door.post(milk, SOYA).location()).isEqualTo(check);
    }

    @Test
    @DisplayName("an answer that leads elsewhere closes the pages beyond it")
    void the_way_follows_the_answers() {
        String check = answeredUpToTheReview();
        door.post(step(check, "drink"), Map.of("drink[drink]", "soda"));
        assertThat(door.get(check).location()).isEqualTo(step(check, "no-soda"));
    }

    @Test
    @DisplayName("SJ-WIZ-09 SJ-WIZ-10 a finished journey answers everything with its result and does its work once")
    void a_double_submit_does_it_once() {
        String check = answeredUpToTheReview();
        String done = door.post(check, Map.of()).location();
        assertThat(done).isEqualTo(step(check, "done"));
        assertThat(door.post(check, Map.of()).location()).isEqualTo(done);
        assertThat(door.get(step(check, "drink")).location()).isEqualTo(done);
        assertThat(door.get(step(check, "change-drink")).location()).isEqualTo(done);
        assertThat(door.turn(String.valueOf(done))).isEqualTo(new Turn.Confirm<>(new TeaJourney.Served("tea", "Ada")));
        assertThat(door.tea.served).containsExactly("tea for Ada");
    }

    @Test
    @DisplayName("SJ-X-05 sensitive answers are forgotten when the journey is done")
    void a_finished_journey_forgets_the_answers() {
        String check = answeredUpToTheReview();
        assertThat(stored()).contains("1990-01-02");
        door.post(check, Map.of());
        assertThat(stored()).doesNotContain("1990").doesNotContain("soya");
    }

    @Test
    @DisplayName("SJ-X-05 sensitive answers are forgotten when the journey ends on a refusal")
    void a_refused_journey_forgets_what_is_sensitive() {
        String first = door.start();
        door.post(first, WATER);
        door.post(
                step(first, "born"), Map.of("born[born-day]", "1", "born[born-month]", "6", "born[born-year]", "2011"));
        assertThat(stored()).contains("water").doesNotContain("2011");
    }

    @Test
    @DisplayName("SJ-WIZ-10 two tabs do not share answers")
    void each_tab_has_its_own_answers() {
        String one = door.start();
        String other = door.start();
        door.post(one, TEA);
        assertThat(door.get(step(one, "milk")).status()).isEqualTo(200);
        assertThat(door.get(step(other, "milk")).location()).isEqualTo(other);
    }

    @Test
    @DisplayName("SJ-X-04 a run belongs to one owner")
    void another_owner_cannot_go_on() {
        String first = door.start();
        door.owner = "table:2";
        assertThat(door.turn(first)).isInstanceOf(Turn.Lost.class);
        assertThat(door.submit(first, TEA)).isInstanceOf(Turn.Lost.class);
    }

    @Test
    @DisplayName("SJ-WIZ-06 a run that is too old, or unknown, is lost and nothing is done")
    void an_expired_run_is_lost() {
        String check = answeredUpToTheReview();
        door.wait(Duration.ofHours(12));
        assertThat(door.submit(check, Map.of())).isInstanceOf(Turn.Lost.class);
        assertThat(door.turn("/tea/0000000000000000/drink")).isInstanceOf(Turn.Lost.class);
        assertThat(door.tea.served).isEmpty();
    }

    @Test
    @DisplayName("a session keeps the twenty newest runs")
    void old_runs_give_way() {
        String oldest = door.start();
        String newest = oldest;
        for (int run = 0; run < 20; run++) {
            door.wait(Duration.ofSeconds(1));
            newest = door.start();
        }
        assertThat(door.turn(oldest)).isInstanceOf(Turn.Lost.class);
        assertThat(door.get(newest).status()).isEqualTo(200);
        assertThat(Collections.list(door.session.getAttributeNames())).hasSize(20);
    }

    @Test
    @DisplayName("answers written by a release that kept other facts are lost, not the session")
    void answers_of_another_release_are_lost() {
        String first = door.start();
        String attribute = door.session.getAttributeNames().nextElement();
        door.session.setAttribute(attribute, "{\"journey\":\"/tea\",\"answers\":17");
        assertThat(door.turn(first)).isInstanceOf(Turn.Lost.class);
    }

    @Test
    @DisplayName("SJ-WIZ-07 an unknown step is not found")
    void an_unknown_step_is_not_found() {
        assertThat(door.turn(step(door.start(), "coffee"))).isInstanceOf(Turn.NoSuchStep.class);
    }

    @Test
    @DisplayName("reading pages never changes what is kept")
    void reading_changes_nothing() {
        String check = answeredUpToTheReview();
        String before = stored();
        door.get(check);
        door.get(step(check, "change-milk"));
        door.get(step(check, "done"));
        assertThat(stored()).isEqualTo(before);
    }

    private String answeredUpToTheReview() {
        String first = door.start();
        door.post(first, TEA);
        door.post(step(first, "milk"), SOYA);
        return String.valueOf(door.post(step(first, "born"), IN_1990).location());
    }

    private String stored() {
        return String.valueOf(
                door.session.getAttribute(door.session.getAttributeNames().nextElement()));
    }

    private static String step(String address, String path) {
        return address.substring(0, address.lastIndexOf('/') + 1) + path;
    }
}
