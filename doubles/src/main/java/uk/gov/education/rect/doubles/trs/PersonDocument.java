package uk.gov.education.rect.doubles.trs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.world.Person;
import uk.gov.education.rect.doubles.world.TrsReference;
import uk.gov.education.rect.doubles.world.WorldDate;

/** A person as TRS answers it at version 20260120 (spec 07 §3.3). */
final class PersonDocument {

    private final TrsReference reference;
    private final LocalDate today;

    PersonDocument(TrsReference reference, LocalDate today) {
        this.reference = reference;
        this.today = today;
    }

    /** The body; parts that are not in {@code include} (names in lower case) are absent, not null. */
    Map<String, @Nullable Object> of(Person person, InductionLedger.Shown induction, Set<String> include) {
        Map<String, @Nullable Object> body = names(person);
        body.put("nationalInsuranceNumber", person.nationalInsuranceNumber());
        body.put("emailAddress", person.emailAddress());
        body.put("qts", professionalStatus(person, "QualifiedTeacherStatus"));
        body.put("eyts", professionalStatus(person, "EarlyYearsTeacherStatus"));
        body.put("qtlsStatus", person.qtlsStatus());
        if (include.contains("induction")) {
            body.put("induction", induction(person, induction));
        }
        if (include.contains("routestoprofessionalstatuses")) {
            List<Object> routes = new ArrayList<>();
            for (int i = 0; i < person.routes().size(); i++) {
                routes.add(route(person, i, induction));
            }
            body.put("routesToProfessionalStatuses", routes);
        }
        if (include.contains("mandatoryqualifications")) {
            body.put("mandatoryQualifications", List.of());
        }
        if (include.contains("alerts")) {
            body.put("alerts", person.hasNullAlerts() ? null : alerts(person));
        }
        if (include.contains("pendingdetailchanges")) {
            body.put("pendingNameChange", person.isNameChangePending());
            body.put("pendingDateOfBirthChange", false);
        }
        if (include.contains("previousnames")) {
            body.put("previousNames", person.previousNames());
        }
        return body;
    }

    /** The shorter body of the find operations. */
    Map<String, @Nullable Object> found(Person person, InductionLedger.Shown induction) {
        Map<String, @Nullable Object> body = names(person);
        body.put("alerts", person.hasNullAlerts() ? null : alerts(person));
        body.put("previousNames", person.previousNames());
        body.put("induction", induction(person, induction));
        body.put("qts", professionalStatus(person, "QualifiedTeacherStatus"));
        body.put("eyts", professionalStatus(person, "EarlyYearsTeacherStatus"));
        body.put("qtlsStatus", person.qtlsStatus());
        return body;
    }

    private Map<String, @Nullable Object> names(Person person) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("trn", person.trn());
        body.put("firstName", person.firstName());
        body.put("middleName", person.middleName());
        body.put("lastName", person.lastName());
        body.put("dateOfBirth", person.dateOfBirth().on(today));
        return body;
    }

    private @Nullable Object professionalStatus(Person person, String type) {
        List<Object> routes = person.held(type, reference).stream()
                .<Object>map(route -> Map.of("routeToProfessionalStatusType", reference.routeType(route.typeId())))
                .toList();
        WorldDate from = person.heldFrom(type, reference).orElse(null);
        return from == null ? null : Map.of("holdsFrom", from.on(today), "routes", routes);
    }

    private Map<String, @Nullable Object> induction(Person person, InductionLedger.Shown shown) {
        List<String> reasons = person.induction().exemptionReasonIds();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", shown.status());
        body.put("startDate", shown.startDate());
        body.put("completedDate", shown.completedDate());
        body.put(
                "exemptionReasons",
                reasons == null
                        ? List.of()
                        : reasons.stream().map(reference::exemptionReason).toList());
        return body;
    }

    private Map<String, @Nullable Object> route(Person person, int position, InductionLedger.Shown induction) {
        Person.Route route = person.routes().get(position);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("routeToProfessionalStatusId", id(person, "route", position));
        body.put("routeToProfessionalStatusType", reference.routeType(route.typeId()));
        body.put("status", route.status());
        body.put("holdsFrom", date(route.holdsFrom()));
        body.put("trainingStartDate", date(route.trainingStartDate()));
        body.put("trainingEndDate", date(route.trainingEndDate()));
        body.put("trainingSubjects", List.of(Map.of("reference", "100403", "name", "mathematics")));
        body.put("trainingAgeSpecialism", Map.of("type", "Range", "from", 11, "to", 16));
        body.put("trainingCountry", Map.of("reference", "GB", "name", "United Kingdom"));
        body.put("trainingProvider", route.trainingProvider());
        body.put("degreeType", null);
        body.put(
                "inductionExemption",
                Map.of("isExempt", induction.status().equals("Exempt"), "exemptionReasons", List.of()));
        return body;
    }

    private List<Object> alerts(Person person) {
        List<Object> alerts = new ArrayList<>();
        for (int i = 0; i < person.alerts().size(); i++) {
            Person.Alert alert = person.alerts().get(i);
            TrsReference.AlertType type = reference.alertType(alert.alertTypeId());
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("alertId", id(person, "alert", i));
            body.put(
                    "alertType",
                    Map.of(
                            "alertTypeId", type.alertTypeId(),
                            "name", type.name(),
                            "alertCategory",
                                    Map.of(
                                            "alertCategoryId",
                                            type.alertCategoryId(),
                                            "name",
                                            type.alertCategoryName())));
            body.put("details", "Invented for the double");
            body.put("startDate", alert.startDate().on(today));
            body.put("endDate", date(alert.endDate()));
            alerts.add(body);
        }
        return alerts;
    }

    private @Nullable LocalDate date(@Nullable WorldDate date) {
        return date == null ? null : date.on(today);
    }

    private static UUID id(Person person, String kind, int position) {
        return UUID.nameUUIDFromBytes((kind + "/" + person.trn() + "/" + position).getBytes(StandardCharsets.UTF_8));
    }
}
