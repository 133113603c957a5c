package uk.gov.education.rect.web.school.home;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.web.CsvDownload;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;

/** The lists as files (SJ-X-54): the same people in the same order as on the pages, all of them. */
@Controller
class ListDownloads {

    static final String ECTS = "/school/home/ects.csv";
    static final String MENTORS = "/school/home/mentors.csv";

    private final SchoolVisits visits;
    private final EctsAtSchool ects;
    private final MentorsAtSchool mentors;

    ListDownloads(SchoolVisits visits, EctsAtSchool ects, MentorsAtSchool mentors) {
        this.visits = visits;
        this.ects = ects;
        this.mentors = mentors;
    }

    @GetMapping(ECTS)
    View ects(
            SchoolUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(name = "lead_provider", defaultValue = "") String leadProvider,
            @RequestParam(defaultValue = "") String mentor,
            @RequestParam(defaultValue = "") String sort) {
        SchoolVisit visit = visits.of(user);
        EctQuery query = EctQuery.of(q, status, leadProvider, mentor, sort);
        return new CsvDownload(
                "ects-" + visit.today(),
                List.of(
                        "Name",
                        "Teacher reference number (TRN)",
                        "Email address",
                        "Status",
                        "School start date",
                        "Last day",
                        "Mentor",
                        "Training programme",
                        "Lead provider",
                        "Confirmed by lead provider",
                        "Delivery partner",
                        "Appropriate body",
                        "Induction start date"),
                rows -> ects.forEach(visit.schoolId(), visit.today(), query, ect -> write(rows, ect)));
    }

    @GetMapping(MENTORS)
    View mentors(
            SchoolUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(name = "lead_provider", defaultValue = "") String leadProvider,
            @RequestParam(defaultValue = "") String sort) {
        SchoolVisit visit = visits.of(user);
        MentorQuery query = MentorQuery.of(q, status, leadProvider, sort);
        return new CsvDownload(
                "mentors-" + visit.today(),
                List.of(
                        "Name",
                        "Teacher reference number (TRN)",
                        "Email address",
                        "Status",
                        "Mentor start date",
                        "Last day",
                        "Assigned ECTs",
                        "Lead provider",
                        "Confirmed by lead provider",
                        "Delivery partner"),
                rows -> mentors.forEach(visit.schoolId(), visit.today(), query, one -> write(rows, one)));
    }

    private static void write(CsvDownload.Rows rows, Ect ect) {
        Training training = ect.training();
        Training led = training != null && training.providerLed() ? training : null;
        rows.row(
                ect.name(),
                ect.trn(),
                ect.email(),
                ect.status().words(),
                ect.schoolSaidSo() ? date(ect.startedOn()) : null,
                date(ect.finishedOn()),
                ect.mentor() == null ? null : ect.mentor().name(),
                training == null ? null : training.programme().label(),
                led == null ? null : led.leadProvider(),
                led == null ? null : yesOrNo(led.confirmed()),
                led == null ? null : led.deliveryPartner(),
                ect.appropriateBody(),
                date(ect.inductionStartedOn()));
    }

    private static void write(CsvDownload.Rows rows, Mentor mentor) {
        Training training = mentor.trainingOnCard() ? mentor.training() : null;
        rows.row(
                mentor.name(),
                mentor.trn(),
                mentor.email(),
                mentor.status().words(),
                date(mentor.startedOn()),
                date(mentor.finishedOn()),
                mentor.ects().stream().map(Mentor.Mentee::name).collect(Collectors.joining("; ")),
                training == null ? null : training.leadProvider(),
                training == null ? null : yesOrNo(training.confirmed()),
                training == null ? null : training.deliveryPartner());
    }

    private static @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : Formats.date(day);
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "Yes" : "No";
    }
}
