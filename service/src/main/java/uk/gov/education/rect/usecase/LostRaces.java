package uk.gov.education.rect.usecase;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.stereotype.Component;

/**
 * Turns the name of a broken database constraint into the refusal a use case would have given had it seen the other
 * transaction first.
 */
@Component
public class LostRaces {

    private final DSLContext database;

    LostRaces(DSLContext database) {
        this.database = database;
    }

    /**
     * Does the work, then asks the database to check its deferred constraints now rather than at commit.
     *
     * @param work the writes of a use case
     * @param refusals constraint name to the reason to give when that constraint is broken
     * @return what the work returned
     * @throws Refused when one of the named constraints was broken; any other database error is passed on
     */
    public <T> T asRefusals(Map<String, Refusal> refusals, Supplier<T> work) {
        try {
            T result = work.get();
            database.execute("set constraints all immediate");
            database.execute("set constraints all deferred");
            return result;
        } catch (RuntimeException failure) {
            Refusal refusal = brokenConstraint(failure).map(refusals::get).orElse(null);
            if (refusal != null) {
                throw new Refused(refusal);
            }
            throw failure;
        }
    }

    /** The name of the constraint that a database failure reports as broken, if it reports one. */
    public static Optional<String> brokenConstraint(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusedByDatabase) {
                return Optional.ofNullable(refusedByDatabase.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }
}
