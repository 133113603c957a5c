package uk.gov.education.rect.integrations.trs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.teachers.NationalInsuranceNumber;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;

/** Reads a person of TRS as this service sees one (spec 07 §3.4). */
final class PersonMapping {

    /** Category "Prohibition from teaching"; which further alerts should stop somebody is open (IMP-07). */
    static final UUID PROHIBITION = UUID.fromString("b2b19019-b165-47a3-8745-3297ff152581");

    private final LocalDate today;

    PersonMapping(LocalDate today) {
        this.today = today;
    }

    /** The record; empty when something is missing that TRS always has. */
    Optional<TeachingRecord> read(PersonBody person, Trn asked) {
        PersonBody.Induction induction = person.induction();
        LocalDate dateOfBirth = person.dateOfBirth();
        if (!asked.value().equals(person.trn()) || dateOfBirth == null || induction == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(induction.status())
                .flatMap(TrsInductionStatus::of)
                .map(status -> record(person, asked, dateOfBirth, induction, status));
    }

    private TeachingRecord record(
            PersonBody person,
            Trn trn,
            LocalDate dateOfBirth,
            PersonBody.Induction induction,
            TrsInductionStatus status) {
        Optional<PersonBody.Qts> qts = Optional.ofNullable(person.qts());
        Optional<PersonBody.Route> lastRoute = last(person.routesToProfessionalStatuses());
        List<PersonBody.Alert> alerts = Objects.requireNonNullElse(person.alerts(), List.of());
        return new TeachingRecord(
                trn,
                squished(person.firstName()),
                squished(person.lastName()),
                dateOfBirth,
                Optional.ofNullable(person.nationalInsuranceNumber())
                        .flatMap(NationalInsuranceNumber::parse)
                        .orElse(null),
                person.emailAddress(),
                status,
                induction.startDate(),
                induction.completedDate(),
                qts.map(PersonBody.Qts::holdsFrom).orElse(null),
                qts.flatMap(held -> last(held.routes()))
                        .map(PersonBody.QtsRoute::routeToProfessionalStatusType)
                        .map(PersonBody.RouteType::professionalStatusType)
                        .orElse(null),
                lastRoute
                        .map(PersonBody.Route::trainingProvider)
                        .map(PersonBody.Provider::name)
                        .orElse(null),
                lastRoute.map(PersonBody.Route::trainingEndDate).orElse(null),
                alerts.stream().flatMap(PersonMapping::category).toList(),
                alerts.stream().anyMatch(this::activeProhibition));
    }

    private boolean activeProhibition(PersonBody.Alert alert) {
        return category(alert).anyMatch(PROHIBITION::equals) && active(alert.endDate());
    }

    /** TRS-01: no end, an end that is no date, or one after today. */
    private boolean active(@Nullable String endDate) {
        if (endDate == null || endDate.isBlank()) {
            return true;
        }
        try {
            return LocalDate.parse(endDate.strip()).isAfter(today);
        } catch (DateTimeException unreadable) {
            return true;
        }
    }

    private static Stream<UUID> category(PersonBody.Alert alert) {
        return Optional.ofNullable(alert.alertType())
                .map(PersonBody.AlertType::alertCategory)
                .map(PersonBody.AlertCategory::alertCategoryId)
                .stream();
    }

    private static <T> Optional<T> last(@Nullable List<T> items) {
        return items == null || items.isEmpty() ? Optional.empty() : Optional.of(items.getLast());
    }

    private static String squished(@Nullable String name) {
        return name == null ? "" : TeacherNames.squish(name);
    }
}
