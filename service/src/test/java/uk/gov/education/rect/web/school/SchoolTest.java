package uk.gov.education.rect.web.school;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.testing.ServiceTest;

/** A test of school pages: the whole service, with a Teaching Record System that the test scripts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(SchoolTest.Parts.class)
@interface SchoolTest {

    /** What these tests replace. */
    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        @Bean
        @Primary
        ScriptedTrs scriptedTrs() {
            return new ScriptedTrs();
        }

        @Bean
        SchoolBrowsers schoolBrowsers(
                MockMvc mvc, SessionRepository<? extends Session> sessions, Clock clock, DSLContext database) {
            return new SchoolBrowsers(mvc, sessions, clock, database);
        }

        @Bean
        StatementCounter statementCounter() {
            return new StatementCounter();
        }

        @Bean
        ExecuteListenerProvider countingStatements(StatementCounter counter) {
            return new DefaultExecuteListenerProvider(counter);
        }
    }
}
