package uk.gov.education.rect.training.internal;

import static org.jooq.impl.DSL.exists;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;

/** Participants as one lead provider knows them. */
@Component
public class Participants {

    private final DSLContext database;
    private final Locks locks;
    private final TrainingPeriods trainings;

    Participants(DSLContext database, Locks locks, TrainingPeriods trainings) {
        this.database = database;
        this.locks = locks;
        this.trainings = trainings;
    }

    /**
     * The participant as they are once nobody else changes their history; kept so until the transaction ends.
     *
     * @param id {@code teachers.api_id}
     * @return empty when there is none, or none that the lead provider may see: then nothing is locked
     */
    public Optional<Participant> lock(UUID id, LeadProviderId leadProvider) {
        return visible(id, leadProvider).flatMap(teacher -> {
            locks.lock(teacher);
            return Optional.of(new Participant(
                            teacher,
                            leadProvider,
                            trainings.of(teacher, TraineeRole.ECT),
                            trainings.of(teacher, TraineeRole.MENTOR)))
                    .filter(Participant::visible);
        });
    }

    private Optional<TeacherId> visible(UUID id, LeadProviderId leadProvider) {
        return database.select(TEACHERS.ID)
                .from(TEACHERS)
                .where(TEACHERS.API_ID.eq(id))
                .and(exists(database.selectOne()
                        .from(TRAINING_PERIODS)
                        .join(SCHOOL_PARTNERSHIPS)
                        .on(SCHOOL_PARTNERSHIPS.ID.eq(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID))
                        .join(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                        .on(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID.eq(
                                SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID))
                        .join(ACTIVE_LEAD_PROVIDERS)
                        .on(ACTIVE_LEAD_PROVIDERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID))
                        .where(TRAINING_PERIODS.TEACHER_ID.eq(TEACHERS.ID))
                        .and(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(leadProvider.value()))))
                .fetchOptional(row -> new TeacherId(row.value1()));
    }
}
