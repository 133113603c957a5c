package uk.gov.education.rect.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.sandbox.Scenario.Scope;

/** Finds those who are in each situation now, so that lead providers can look them up (API-SBX-05). */
@Component
@ConditionalOnProperty(name = "web.production", havingValue = "false")
public class SandboxScenarios {

    private final DSLContext database;
    private final Props props;
    private final ServiceClock clock;

    SandboxScenarios(DSLContext database, Props props, ServiceClock clock) {
        this.database = database;
        this.props = props;
        this.clock = clock;
    }

    /**
     * A situation and who is in it.
     *
     * @param title what is so, with the cohort where it is there for each
     * @param participants whether the ids are of participants, rather than schools
     * @param wanted how many there are when the sandbox has just been filled
     * @param ids in the API; as many as are wanted, or fewer when there are no more
     */
    public record Shown(String title, boolean participants, int wanted, List<UUID> ids) {}

    /** The names of the lead providers that the sandbox knows. */
    public List<String> leadProviders() {
        return props.leadProviders().stream().map(LeadProvider::name).toList();
    }

    /** Every situation for the lead provider with the name, in the order in which they are made. */
    public List<Shown> of(String leadProvider) {
        List<LeadProvider> only = props.leadProviders().stream()
                .filter(one -> one.name().equals(leadProvider))
                .toList();
        List<Shown> shown = new ArrayList<>();
        for (Scenario scenario : Scenarios.ALL) {
            for (Place place : places(scenario, only)) {
                shown.add(new Shown(
                        scenario.scope() == Scope.COHORT
                                ? scenario.title() + ", cohort " + place.year()
                                : scenario.title(),
                        scenario.shows() == Scenario.Subject.PARTICIPANT,
                        scenario.number(),
                        ids(scenario, place).stream().limit(scenario.number()).toList()));
            }
        }
        return shown;
    }

    /** For whom a scenario is there once. */
    record Place(LeadProvider leadProvider, int year) {}

    List<Place> places(Scenario scenario, List<LeadProvider> leadProviders) {
        return switch (scenario.scope()) {
            case EVERYBODY ->
                leadProviders.stream()
                        .limit(1)
                        .map(SandboxScenarios::inLastYear)
                        .toList();
            case LEAD_PROVIDER ->
                leadProviders.stream()
                        .filter(leadProvider -> leadProvider.years().containsAll(scenario.years()))
                        .map(SandboxScenarios::inLastYear)
                        .toList();
            case COHORT ->
                leadProviders.stream()
                        .flatMap(leadProvider ->
                                leadProvider.years().stream().map(year -> new Place(leadProvider, year)))
                        .toList();
        };
    }

    List<UUID> ids(Scenario scenario, Place place) {
        return database.resultQuery(
                        scenario.find(),
                        DSL.val(place.leadProvider().id().value()),
                        DSL.val(place.year()),
                        DSL.val(clock.today()))
                .fetch("id", UUID.class);
    }

    private static Place inLastYear(LeadProvider leadProvider) {
        return new Place(leadProvider, leadProvider.lastYear());
    }
}
