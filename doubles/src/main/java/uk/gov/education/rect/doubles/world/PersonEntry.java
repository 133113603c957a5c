package uk.gov.education.rect.doubles.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of {@code people.json}: only what differs from the default person (DBL-TRS-01). */
record PersonEntry(
        String trn,
        String firstName,
        @Nullable String middleName,
        String lastName,
        String note,
        @Nullable WorldDate dateOfBirth,
        boolean noNino,
        @Nullable String nationalInsuranceNumber,
        @Nullable List<String> employmentNationalInsuranceNumbers,
        boolean noEmail,
        boolean noQts,
        @Nullable WorldDate qtsFrom,
        @Nullable List<Person.Route> routes,
        @Nullable String qtlsStatus,
        Person.@Nullable Induction induction,
        @Nullable List<Person.Alert> alerts,
        boolean nullAlerts,
        @Nullable List<Person.PreviousName> previousNames,
        boolean pendingNameChange,
        boolean deactivated,
        @Nullable String mergedInto,
        @Nullable List<String> reads,
        @Nullable List<String> writes) {

    Person person() {
        return new Person(
                trn,
                firstName,
                middleName == null ? "" : middleName,
                lastName,
                dateOfBirth == null ? new WorldDate("1977-02-03") : dateOfBirth,
                ownNino(),
                employmentNationalInsuranceNumbers == null ? List.of() : employmentNationalInsuranceNumbers,
                noEmail ? null : trn + "@teachers.example.test",
                ownRoutes(),
                qtlsStatus == null ? "None" : qtlsStatus,
                induction == null ? new Person.Induction("RequiredToComplete", null, null, null) : induction,
                alerts == null ? List.of() : alerts,
                previousNames == null ? List.of() : previousNames,
                pendingNameChange,
                deactivated,
                mergedInto,
                nullAlerts,
                reads == null ? List.of("ok") : reads,
                writes == null ? List.of("ok") : writes,
                note);
    }

    private @Nullable String ownNino() {
        if (noNino) {
            return null;
        }
        return nationalInsuranceNumber == null ? nino(trn) : nationalInsuranceNumber;
    }

    private List<Person.Route> ownRoutes() {
        if (noQts) {
            return List.of();
        }
        return routes == null ? List.of(route(qtsFrom == null ? new WorldDate("2022-07-01") : qtsFrom)) : routes;
    }

    /** The National Insurance number everybody has unless the file says otherwise. */
    static String nino(String trn) {
        return "AA" + trn.substring(1) + "ABCD".charAt(Integer.parseInt(trn) % 4);
    }

    /** The route everybody has unless the file says otherwise: a year of School Direct that ended before QTS. */
    static Person.Route route(WorldDate qtsFrom) {
        return new Person.Route(
                "d9490e58-acdc-4a38-b13e-5a5c21417737",
                "Holds",
                qtsFrom,
                new WorldDate(trainingDate(qtsFrom, "-10m")),
                new WorldDate(trainingDate(qtsFrom, "-1d")),
                new Person.Provider("10099999", "Example Training Partnership"));
    }

    private static String trainingDate(WorldDate qtsFrom, String before) {
        if (qtsFrom.text().startsWith("today")) {
            return qtsFrom.text() + before;
        }
        return new WorldDate("today" + before)
                .on(LocalDate.parse(qtsFrom.text()))
                .toString();
    }
}
