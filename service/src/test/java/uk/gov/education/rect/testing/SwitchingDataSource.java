package uk.gov.education.rect.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The context's data source: leads to the database of the test class that is running. */
class SwitchingDataSource extends AbstractDataSource {

    private static volatile @Nullable DataSource current;

    static void use(DataSource database) {
        current = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Objects.requireNonNull(current, "no test is running").getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
