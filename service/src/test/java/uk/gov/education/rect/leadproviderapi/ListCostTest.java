package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;

/** No list asks the database more often for more rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListCostTest extends ApiTest {

    private static final int ROWS = 3;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private FinishEctAtSchoolPeriod finish;

    /** Three of everything that is listed. */
    @BeforeAll
    void three_of_each() {
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        long contract = money.contract(AMBITION, 2026, 100);
        for (int i = 0; i < ROWS; i++) {
            money.outputStatement(contract, 2026, 10 + i);
            var school = scene.aSchool();
            scene.aPartnership().of(AMBITION).with(school).create();
            var ect = scene.anEct()
                    .at(school)
                    .since("2026-09-01")
                    .trainedBy(AMBITION)
                    .register();
            scene.aMentor().at(school).of(ect.period()).register();
            declareStarted(AMBITION, ect.teacher());
            var leaving = scene.anEct()
                    .at(school)
                    .since("2026-09-01")
                    .trainedBy(AMBITION)
                    .register();
            finish.execute(new FinishEctAtSchoolPeriod.Command(
                    Scene.TUTOR, leaving.period(), TestClock.today().plusDays(3), school));
        }
        sweep();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/participants",
                "/participants/transfers",
                "/unfunded-mentors",
                "/participant-declarations",
                "/partnerships",
                "/delivery-partners",
                "/statements",
                "/schools"
            })
    @DisplayName("API-TST-11, API-PERF-02: a list of many is as many statements as a list of one")
    void as_many_statements(String path) {
        // the first call of a token notes that it was used
        assertThat(rows(path, "500")).isGreaterThanOrEqualTo(ROWS);
        int forOne = statements.during(() -> assertThat(rows(path, "1")).isEqualTo(1));
        int forMany = statements.during(() -> assertThat(rows(path, "500")).isGreaterThanOrEqualTo(ROWS));
        assertThat(forMany).isEqualTo(forOne);
        assertThat(forOne).as("statements, of which one is the list itself").isBetween(1, 6);
    }

    private int rows(String path, String perPage) {
        try {
            return api.as(AMBITION)
                    .get(path, "filter[cohort]", "2026", "page[per_page]", perPage)
                    .ids()
                    .size();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
