package uk.gov.education.rect.testing;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.gov.education.rect.database.testing.TestDatabase;

/**
 * Gives each outermost test class a database, and each test the default time. JUnit closes what is in its store when the
 * class is done, last first: the pool, then the database.
 */
class FreshDatabase implements BeforeAllCallback, BeforeEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(FreshDatabase.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (nested(context)) {
            return;
        }
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

    @Override
    public void beforeEach(ExtensionContext context) {
        TestClock.reset();
    }

    private static boolean nested(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() != null;
    }
}
