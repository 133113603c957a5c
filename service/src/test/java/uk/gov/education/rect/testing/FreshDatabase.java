package uk.gov.education.rect.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import uk.gov.education.rect.access.ApiTokens;
import uk.gov.education.rect.database.testing.TestDatabase;

/**
 * Gives each outermost test class a database before anything of the class is made, and the class and each test the
 * default time. JUnit closes what is in its store when the class is done, last first: the pool, then the database. What
 * the class logged must hold no personal data.
 */
class FreshDatabase
        implements TestInstancePreConstructCallback, BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(FreshDatabase.class);

    /** A class with one instance for all its tests is made before {@link #beforeAll}. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext made, ExtensionContext context) {
        prepare(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        prepare(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestClock.reset();
        // of another database, perhaps, and the clock stands still
        SpringExtension.getApplicationContext(context).getBean(ApiTokens.class).forget();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> personal = LogScan.found();
        if (!personal.isEmpty()) {
            throw new AssertionError("personal data in the log (architecture rule 10): " + personal);
        }
    }

    private static void prepare(ExtensionContext context) {
        if (context.getStore(OURS).get("pool") != null) {
            return;
        }
        TestClock.reset();
        TestDatabase database = TestDatabase.fresh();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        SwitchingDataSource.use(pool);
        context.getStore(OURS).put("database", database);
        context.getStore(OURS).put("pool", pool);
    }
}
