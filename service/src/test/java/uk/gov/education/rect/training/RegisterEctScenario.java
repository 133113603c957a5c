package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SomeEct;
import uk.gov.education.rect.training.RegisterEct.Refusal;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;

/** Schools that register ECTs. Today is 6 October 2026. */
@ServiceTest
abstract class RegisterEctScenario {

    @Autowired
    Scene scene;

    @Autowired
    AtSchoolPeriods periods;

    @Autowired
    TrainingPeriods trainings;

    @Autowired
    DSLContext database;

    @Autowired
    SelectableLeadProviders selectable;

    @Nullable
    Instant firstEligible(TeacherId teacher) {
        return database.fetchValue(TEACHERS.ECT_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT, TEACHERS.ID.eq(teacher.value()));
    }

    @Nullable
    Long lastLeadProvider(SchoolId school) {
        return database.fetchValue(SCHOOLS.LAST_CHOSEN_LEAD_PROVIDER_ID, SCHOOLS.ID.eq(school.value()));
    }

    @Nullable
    Long lastAppropriateBody(SchoolId school) {
        return database.fetchValue(SCHOOLS.LAST_CHOSEN_APPROPRIATE_BODY_ID, SCHOOLS.ID.eq(school.value()));
    }

    static Refusal refusal(SomeEct ect) {
        Refused refused = catchThrowableOfType(Refused.class, ect::register);
        assertThat(refused).isNotNull();
        return refused.as(Refusal.class);
    }
}
