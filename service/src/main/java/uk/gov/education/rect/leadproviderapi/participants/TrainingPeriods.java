package uk.gov.education.rect.leadproviderapi.participants;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** All training of one participant with one lead provider (03 §34 no. 47 and 56), rendered when it is asked for. */
@Component
class TrainingPeriods {

    private final DSLContext database;

    TrainingPeriods(DSLContext database) {
        this.database = database;
    }

    /** The resource; empty when the lead provider has never trained anybody with the id. */
    Optional<String> of(long leadProviderId, UUID participant) {
        return database.resultQuery(
                        "select api_training_periods({0}, {1}) as body", DSL.val(participant), DSL.val(leadProviderId))
                .fetchOptional(row -> row.get("body", String.class));
    }
}
