package uk.gov.education.rect.integrations.trs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts we read of a person as TRS writes one, version 20260120 (spec 07 §3.3). */
record PersonBody(
        @Nullable String trn,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String nationalInsuranceNumber,
        @Nullable String emailAddress,
        @Nullable Qts qts,
        @Nullable Induction induction,
        @Nullable List<Route> routesToProfessionalStatuses,
        @Nullable List<Alert> alerts) {

    record Qts(@Nullable LocalDate holdsFrom, @Nullable List<QtsRoute> routes) {}

    record QtsRoute(@Nullable RouteType routeToProfessionalStatusType) {}

    record RouteType(@Nullable String professionalStatusType) {}

    record Induction(
            @Nullable String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate completedDate) {}

    record Route(
            @Nullable LocalDate trainingEndDate, @Nullable Provider trainingProvider) {}

    record Provider(@Nullable String name) {}

    /** @param endDate text, because one that is no date leaves the alert active (TRS-01) */
    record Alert(@Nullable AlertType alertType, @Nullable String endDate) {}

    record AlertType(@Nullable AlertCategory alertCategory) {}

    record AlertCategory(@Nullable UUID alertCategoryId) {}
}
