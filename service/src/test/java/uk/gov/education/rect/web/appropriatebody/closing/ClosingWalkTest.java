package uk.gov.education.rect.web.appropriatebody.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.induction.Inductions;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.web.appropriatebody.BodyDoor;
import uk.gov.education.rect.web.appropriatebody.BodyTest;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.JourneyWalk;

/** Every step and branch of closing an induction, none skipped. Today is 6 October 2026. */
class ClosingWalkTest extends BodyTest {

    private static final String[] LAST_DAY = {
        "finished_on-day", "30", "finished_on-month", "9", "finished_on-year", "2026", "number_of_terms", "3"
    };

    @Autowired
    private ClosingJourneys journeys;

    @Autowired
    private Inductions inductions;

    @Test
    @DisplayName("04 §13: every step of releasing an ECT can be walked, none skipped")
    void release() {
        TeacherId ect = anEctOf(north, "Rae", "Leased", "2025-09-01");
        oneForm(journeys.release(ect.value()), ect, "/release/new");
    }

    @Test
    @DisplayName("04 §14: every step of recording a pass can be walked, none skipped")
    void pass() {
        TeacherId ect = anEctOf(north, "Pat", "Assed", "2025-09-01");
        oneForm(journeys.pass(ect.value()), ect, "/record-passed-outcome/new");
    }

    @Test
    @DisplayName("04 §15: every step of recording a fail can be walked, none skipped")
    void fail() {
        TeacherId ect = anEctOf(north, "Fi", "Ailed", "2025-09-01");
        new JourneyWalk<>(journeys.fail(ect.value()))
                .answer(FailStep.CONFIRM, "told", "confirmed", "yes")
                .answer(
                        FailStep.DETAILS,
                        "the last day",
                        "finished_on-day",
                        "30",
                        "finished_on-month",
                        "9",
                        "finished_on-year",
                        "2026",
                        "number_of_terms",
                        "3",
                        "fail_confirmation_sent_on-day",
                        "1",
                        "fail_confirmation_sent_on-month",
                        "10",
                        "fail_confirmation_sent_on-year",
                        "2026")
                .walk(new BodyDoor(browser, recordOf(ect) + "/record-failed-outcome/confirm"))
                .everythingWasSeen();
        assertThat(inductions.of(ect).open()).isEmpty();
    }

    private void oneForm(
            Journey<ClosingAnswers, ClosingStep, Closer, ClosedInduction> journey, TeacherId ect, String start) {
        new JourneyWalk<>(journey)
                .answer(ClosingStep.DETAILS, "the last day", LAST_DAY)
                .walk(new BodyDoor(browser, recordOf(ect) + start))
                .everythingWasSeen();
        assertThat(inductions.of(ect).open()).isEmpty();
    }
}
