package uk.gov.education.rect.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole service on a real PostgreSQL. All such tests share one application context; each class gets a
 * database of its own, migrated and holding the reference data, and drops it at the end. The clock stands still where
 * {@link TestClock} puts it and is back at its default before each test. Jobs do not run by themselves.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FreshDatabase.class)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(ServiceTestConfiguration.class)
public @interface ServiceTest {}
