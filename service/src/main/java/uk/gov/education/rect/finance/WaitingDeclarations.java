package uk.gov.education.rect.finance;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.when;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.database.enums.TraineeRole;
import uk.gov.education.rect.finance.declarations.Declarations;

/** Declarations that wait for a statement although their participants are fundable (architecture rule 16). */
@Component
public class WaitingDeclarations {

    private final DSLContext database;
    private final ServiceClock clock;

    WaitingDeclarations(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How many wait, and for how long.
     *
     * @param oldest since both the declaration was made and the participant was fundable; zero when none waits
     */
    public record Waiting(int declarations, Duration oldest) {}

    /** How many wait now. */
    @Transactional(readOnly = true)
    public Waiting now() {
        var fundableSince = when(
                        DECLARATIONS.TRAINEE_ROLE.eq(TraineeRole.ECT),
                        TEACHERS.ECT_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT)
                .otherwise(TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT);
        return database.select(count(), min(greatest(DECLARATIONS.CREATED_AT, fundableSince)))
                .from(DECLARATIONS)
                .join(TEACHERS)
                .on(TEACHERS.ID.eq(DECLARATIONS.TEACHER_ID))
                .where(DECLARATIONS.PAYMENT_STATUS.eq(DeclarationPaymentStatuses.NO_PAYMENT))
                .and(Declarations.TEACHER_IS_FUNDABLE)
                .fetchSingle(row -> new Waiting(row.value1(), since(row.value2())));
    }

    private Duration since(@Nullable Instant oldest) {
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.now());
    }
}
