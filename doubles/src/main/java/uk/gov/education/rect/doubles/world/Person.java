package uk.gov.education.rect.doubles.world;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.http.Json;

/**
 * Somebody TRS knows, as the data files say; what is written later is kept by the TRS double.
 *
 * @param trn teacher reference number, seven digits
 * @param nationalInsuranceNumber as on the record, null when TRS has none
 * @param employmentNationalInsuranceNumbers further numbers known from employment, which match too
 * @param routes in the order they were created
 * @param mergedInto TRN of the record that replaces this one
 * @param hasNullAlerts whether TRS answers {@code "alerts": null}
 * @param reads what successive reads do, the last for ever (see {@code TrsScript})
 * @param writes what successive induction writes do, likewise
 * @param note what the person shows
 */
public record Person(
        String trn,
        String firstName,
        String middleName,
        String lastName,
        WorldDate dateOfBirth,
        @Nullable String nationalInsuranceNumber,
        List<String> employmentNationalInsuranceNumbers,
        @Nullable String emailAddress,
        List<Route> routes,
        String qtlsStatus,
        Induction induction,
        List<Alert> alerts,
        List<PreviousName> previousNames,
        boolean isNameChangePending,
        boolean isDeactivated,
        @Nullable String mergedInto,
        boolean hasNullAlerts,
        List<String> reads,
        List<String> writes,
        String note) {

    /** A route to a professional status. */
    public record Route(
            String typeId,
            String status,
            @Nullable WorldDate holdsFrom,
            @Nullable WorldDate trainingStartDate,
            @Nullable WorldDate trainingEndDate,
            @Nullable Provider trainingProvider) {}

    /** A provider of initial teacher training. */
    public record Provider(String ukprn, String name) {}

    /** Induction as TRS shows it before the service writes anything. */
    public record Induction(
            String status,
            @Nullable WorldDate startDate,
            @Nullable WorldDate completedDate,
            @Nullable List<String> exemptionReasonIds) {}

    /** An alert; ended alerts have an end date. */
    public record Alert(
            String alertTypeId,
            WorldDate startDate,
            @Nullable WorldDate endDate) {}

    /** A name the person had before. */
    public record PreviousName(String firstName, String middleName, String lastName) {}

    /** A person from JSON of the shape of {@code people.json}; only what differs from the default person is needed. */
    public static Person fromJson(String json) {
        return Json.read(json, PersonEntry.class).person();
    }

    /** First and last name as TRS has them. */
    public String fullName() {
        return firstName + " " + lastName;
    }

    /** The date from which qualified teacher status is held, if it is. */
    public Optional<WorldDate> qtsFrom(TrsReference reference) {
        return heldFrom("QualifiedTeacherStatus", reference);
    }

    /** The date from which a professional status is held, by the route that came first. */
    public Optional<WorldDate> heldFrom(String professionalStatusType, TrsReference reference) {
        return held(professionalStatusType, reference).stream()
                .flatMap(route -> Optional.ofNullable(route.holdsFrom()).stream())
                .findFirst();
    }

    /** The routes by which a professional status is held, in order. */
    public List<Route> held(String professionalStatusType, TrsReference reference) {
        return routes.stream()
                .filter(route -> route.status().equals("Holds"))
                .filter(route -> reference
                        .routeType(route.typeId())
                        .professionalStatusType()
                        .equals(professionalStatusType))
                .toList();
    }
}
