package uk.gov.education.rect.training.internal;

import static org.jooq.impl.DSL.coalesce;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.database.enums.TrainingProgramme;
import uk.gov.education.rect.providers.SchoolTrainingChoices;
import uk.gov.education.rect.schools.SchoolId;

/** What schools have chosen, as the training they registered shows it. */
@Component
class RecordedTrainingChoices implements SchoolTrainingChoices {

    private final DSLContext database;

    RecordedTrainingChoices(DSLContext database) {
        this.database = database;
    }

    @Override
    public boolean schoolLedOnly(SchoolId school, ContractYear year) {
        return schoolLedStartsIn(school, year) && !providerLedOf(school, year);
    }

    private boolean schoolLedStartsIn(SchoolId school, ContractYear year) {
        return database.fetchExists(database.selectOne()
                .from(TRAINING_PERIODS)
                .join(ECT_AT_SCHOOL_PERIODS)
                .on(ECT_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID))
                .join(CONTRACT_PERIODS)
                .on(TRAINING_PERIODS.STARTED_ON.between(CONTRACT_PERIODS.STARTED_ON, CONTRACT_PERIODS.FINISHED_ON))
                .where(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(school.value()))
                .and(TRAINING_PERIODS.TRAINING_PROGRAMME.eq(TrainingProgramme.SCHOOL_LED))
                .and(CONTRACT_PERIODS.YEAR.eq(year.value())));
    }

    private boolean providerLedOf(SchoolId school, ContractYear year) {
        return database.fetchExists(database.selectOne()
                .from(TRAINING_PERIODS)
                .leftJoin(ECT_AT_SCHOOL_PERIODS)
                .on(ECT_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID))
                .leftJoin(MENTOR_AT_SCHOOL_PERIODS)
                .on(MENTOR_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID))
                .leftJoin(SCHOOL_PARTNERSHIPS)
                .on(SCHOOL_PARTNERSHIPS.ID.eq(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID))
                .leftJoin(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .on(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID.eq(
                        SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID))
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.in(
                        LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID,
                        TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID))
                .where(coalesce(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID, MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID)
                        .eq(school.value()))
                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year.value())));
    }
}
