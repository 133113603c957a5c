package uk.gov.education.rect.sandbox;

import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;

import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.usecase.Refused;

/**
 * Fills the sandbox: tops each scenario up to its number (API-SBX-02, API-SBX-04), so that running it again adds what has
 * been used up. Needs schools at which nothing has happened, delivery partners of each lead provider, an appropriate body
 * and contracts whose statements are open; afterwards statements are as far as their dates say.
 *
 * <p>A scenario that can no longer come about, such as one that needs a statement which has been paid since, is left
 * alone and said so in the log.
 */
@Component
@ConditionalOnProperty(name = "web.production", havingValue = "false")
public class SeedSandbox {

    private static final Logger LOG = LoggerFactory.getLogger(SeedSandbox.class);

    private final DSLContext database;
    private final Props props;
    private final Stage stage;
    private final SandboxScenarios scenarios;
    private final SandboxMoney money;
    private final BulkLoad bulkLoad;

    SeedSandbox(
            DSLContext database,
            Props props,
            Stage stage,
            SandboxScenarios scenarios,
            SandboxMoney money,
            BulkLoad bulkLoad) {
        this.database = database;
        this.props = props;
        this.stage = stage;
        this.scenarios = scenarios;
        this.money = money;
        this.bulkLoad = bulkLoad;
    }

    /** Fills it; answers how many situations were brought about. */
    public int run() {
        return bulkLoad.during(this::fill);
    }

    private int fill() {
        // closed contract periods were open when what is played here took place
        List<Integer> closed = database.update(CONTRACT_PERIODS)
                .set(CONTRACT_PERIODS.ENABLED, true)
                .where(CONTRACT_PERIODS.ENABLED.isFalse())
                .returningResult(CONTRACT_PERIODS.YEAR)
                .fetch(CONTRACT_PERIODS.YEAR);
        try {
            int made = 0;
            List<LeadProvider> leadProviders = props.leadProviders();
            for (Scenario scenario : Scenarios.ALL) {
                for (SandboxScenarios.Place place : scenarios.places(scenario, leadProviders)) {
                    made += topUp(scenario, place);
                }
            }
            return made;
        } finally {
            database.update(CONTRACT_PERIODS)
                    .set(CONTRACT_PERIODS.ENABLED, false)
                    .where(CONTRACT_PERIODS.YEAR.in(closed))
                    .execute();
            money.catchUp();
        }
    }

    private int topUp(Scenario scenario, SandboxScenarios.Place place) {
        int there = scenarios.ids(scenario, place).size();
        for (int missing = there; missing < scenario.number(); missing++) {
            try {
                scenario.make().make(stage, place.leadProvider(), place.year());
            } catch (Refused refused) {
                LOG.warn(
                        "the sandbox cannot have another of “{}” for {}: {}",
                        scenario.title(),
                        place.leadProvider().name(),
                        refused.refusal());
                return missing - there;
            }
        }
        return Math.max(0, scenario.number() - there);
    }
}
