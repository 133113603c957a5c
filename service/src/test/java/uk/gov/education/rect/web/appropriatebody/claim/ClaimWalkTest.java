package uk.gov.education.rect.web.appropriatebody.claim;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.web.appropriatebody.BodyDoor;
import uk.gov.education.rect.web.appropriatebody.BodyTest;
import uk.gov.education.rect.web.journey.JourneyWalk;

class ClaimWalkTest extends BodyTest {

    @Autowired
    private ClaimJourney claim;

    @Test
    @DisplayName("04 §10.1: every page and every way of the journey can be reached, and left")
    void every_way() {
        claimed(south, new Trn("3000006"), "Thaddeus", "Okonjo-Vale", "2026-09-01");
        claimed(north, new Trn("3000009"), "Amaryllis", "Quickthorn", "2026-09-01");
        new JourneyWalk<>(claim.journey())
                .answer(ClaimStep.FIND_ECT, "free", born("3000012", "1996", "12", "14"))
                .answer(ClaimStep.FIND_ECT, "with another", born("3000006", "1990", "6", "8"))
                .answer(ClaimStep.FIND_ECT, "ours", born("3000009", "1993", "9", "11"))
                .press(ClaimStep.CHECK_ECT)
                .answer(
                        ClaimStep.REGISTER_ECT,
                        "since September",
                        "started_on-day",
                        "1",
                        "started_on-month",
                        "9",
                        "started_on-year",
                        "2026",
                        "training_programme",
                        "provider_led")
                .walk(new BodyDoor(browser, ClaimJourney.BASE + "/find-ect/new"))
                .everythingWasSeen();
    }

    private static String[] born(String trn, String year, String month, String day) {
        return new String[] {
            "trn", trn,
            "date_of_birth-day", day,
            "date_of_birth-month", month,
            "date_of_birth-year", year
        };
    }
}
