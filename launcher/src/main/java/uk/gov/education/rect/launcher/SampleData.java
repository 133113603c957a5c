package uk.gov.education.rect.launcher;

import static uk.gov.education.rect.database.Tables.GIAS_IMPORTS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.calendar.TimeTravel;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.jobs.Job;
import uk.gov.education.rect.referencedata.ReferenceData;
import uk.gov.education.rect.sandbox.SeedSandbox;

/**
 * The invented people, schools and contracts of a local run. Schools come through the GIAS import, people through the
 * use cases that pages and API call; only what is configuration in real environments is written straight to its table.
 */
final class SampleData {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, Month.JUNE, 1);

    private final ApplicationContext service;
    private final SampleWorld world;
    private final DSLContext database;

    private SampleData(ApplicationContext service, SampleWorld world) {
        this.service = service;
        this.world = world;
        this.database = service.getBean(DSLContext.class);
    }

    /** Sample data for a service that runs against the doubles. */
    static SampleData in(ApplicationContext service, SampleWorld world) {
        return new SampleData(service, world);
    }

    /**
     * Loads it into an empty database; does nothing in one that has had a GIAS import.
     *
     * @param sandbox whether each lead provider gets the sandbox's scenarios as well
     */
    void loadOnce(boolean sandbox) {
        if (database.fetchExists(GIAS_IMPORTS)) {
            return;
        }
        job("import-gias").run();
        // all statements are open when the sandbox's story begins; it leaves them as far as their dates say
        ReferenceData.loadSampleContracts(
                service.getBean(DataSource.class),
                sandbox ? FIRST_DAY : service.getBean(ServiceClock.class).today());
        new SampleOrganisations(database, world).load();
        new SampleTokens(service, database).load();
        new SampleTutors(service, database).load();
        LocalDate september = lastSeptember();
        TimeTravel.at(ServiceClock.startOf(september).plus(Duration.ofHours(10)), () -> {
            new SamplePeople(service, database, september).load();
            return september;
        });
        if (sandbox) {
            service.getBean(SeedSandbox.class).run();
        }
    }

    /** The sample people start at the beginning of term, so that they can be declared for whatever day it is. */
    private LocalDate lastSeptember() {
        LocalDate today = service.getBean(ServiceClock.class).today();
        LocalDate september = LocalDate.of(today.getYear(), Month.SEPTEMBER, 1);
        return september.isAfter(today) ? september.minusYears(1) : september;
    }

    private Job job(String name) {
        return service.getBeansOfType(Job.class).values().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the service has no job " + name));
    }

    /** Lead provider names and the token each may use, as long as it has not been revoked. */
    static Map<String, String> tokens(DSLContext database) {
        return SampleTokens.chosen(database);
    }
}
