package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.SCHOOLS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.database.enums.TrainingProgramme;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.training.TrainingChoice;

/** What a school chose for the ECT it registered last, to be offered for the next (DM-REG-03, spec 02 §8.5). */
@Component
public class LastChoices {

    private final DSLContext database;

    LastChoices(DSLContext database) {
        this.database = database;
    }

    /** Keeps the choices in place of those before; school-led training has no lead provider. */
    public void keep(SchoolId school, AppropriateBodyPeriodId appropriateBody, TrainingChoice choice) {
        database.update(SCHOOLS)
                .set(SCHOOLS.LAST_CHOSEN_APPROPRIATE_BODY_ID, appropriateBody.value())
                .set(
                        SCHOOLS.LAST_CHOSEN_LEAD_PROVIDER_ID,
                        choice.chosenLeadProvider().map(LeadProviderId::value).orElse(null))
                .set(
                        SCHOOLS.LAST_CHOSEN_TRAINING_PROGRAMME,
                        TrainingProgramme.valueOf(choice.programme().name()))
                .where(SCHOOLS.ID.eq(school.value()))
                .execute();
    }
}
