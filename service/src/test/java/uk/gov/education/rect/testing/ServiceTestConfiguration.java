package uk.gov.education.rect.testing;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What tests replace: where the database is, and what time it is. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Scene.class, SignIns.class, CountedStatements.class, Letters.class})
class ServiceTestConfiguration {

    @Bean
    @Primary
    DataSource testDataSource() {
        return new SwitchingDataSource();
    }

    @Bean
    @Primary
    Clock testClock() {
        return new TestClock();
    }
}
