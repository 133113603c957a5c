package uk.gov.education.rect.testing;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What tests replace: where the database is, and what time it is. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Scene.class, SignIns.class, CountedStatements.class, Letters.class, KeptPages.class})
class ServiceTestConfiguration {

    @Bean
    @Primary
    DataSource testDataSource() {
        return new SwitchingDataSource();
    }

    /** Created before all other beans, so that it sees them made. */
    @Bean
    static EventWatch eventWatch() {
        return new EventWatch();
    }

    /** Once the context, and with it logging, is set up. */
    @Bean
    InitializingBean logScan() {
        return LogScan::begin;
    }

    @Bean
    @Primary
    Clock testClock() {
        return new TestClock();
    }
}
