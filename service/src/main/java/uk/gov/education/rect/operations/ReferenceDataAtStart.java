package uk.gov.education.rect.operations;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.referencedata.ReferenceData;

/**
 * Loads contract periods, schedules, milestones, lead providers, appropriate bodies and regions when a node starts.
 * Files that have been loaded before are left alone, so what staff have edited since stays; nodes that start together
 * wait for each other.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferenceDataAtStart implements ApplicationRunner {

    private final DataSource database;

    ReferenceDataAtStart(DataSource database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ReferenceData.load(database);
    }
}
