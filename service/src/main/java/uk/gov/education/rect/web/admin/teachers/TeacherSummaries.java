package uk.gov.education.rect.web.admin.teachers;

import static uk.gov.education.rect.govuk.SummaryList.Row.of;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Tag;
import uk.gov.education.rect.govuk.Text;
import uk.gov.education.rect.govuk.Words;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.induction.InductionPeriod;
import uk.gov.education.rect.induction.Outcome;
import uk.gov.education.rect.teachers.InductionStatus;
import uk.gov.education.rect.teachers.InductionStatusDeliveries.Delivery;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.admin.teachers.SchoolHistory.Pair;
import uk.gov.education.rect.web.admin.teachers.SchoolHistory.Spell;
import uk.gov.education.rect.web.admin.teachers.TeacherOverview.CurrentSchool;
import uk.gov.education.rect.web.admin.teachers.TeacherOverview.Teacher;
import uk.gov.education.rect.web.admin.teachers.TrainingRecord.Training;

/** Facts about a teacher as GOV.UK summary lists. */
final class TeacherSummaries {

    private TeacherSummaries() {}

    /** 06 §7.1. */
    static SummaryList overview(Teacher teacher) {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(of("Name", teacher.name()));
        if (teacher.otherName() != null) {
            rows.add(of("Name in the Teaching Record System", teacher.otherName()));
        }
        rows.add(of("TRN", teacher.trn() == null ? "None" : teacher.trn()));
        rows.add(of("Role", teacher.role()));
        rows.add(of("Most recent email address", teacher.email() == null ? "No email recorded" : teacher.email()));
        rows.add(of("Current school", schools(teacher.schools())));
        if (teacher.status() != null) {
            rows.add(of("Induction status", tag(teacher.status())));
        }
        if (teacher.trsRecord() != null) {
            rows.add(of("Teaching record", teacher.trsRecord()));
        }
        rows.add(of("API participant ID", code(teacher.apiId())));
        return SummaryList.of(rows);
    }

    /** 06 §7.3, with how far what TRS must be told has come. */
    static SummaryList induction(Teacher teacher, Induction induction, Optional<Delivery> trs) {
        List<SummaryList.Row> rows = new ArrayList<>();
        induction.startedOn().ifPresent(day -> rows.add(of("Induction start date", Formats.date(day))));
        if (teacher.status() != null) {
            rows.add(of("Status", tag(teacher.status())));
        }
        rows.add(of(
                "Terms completed",
                induction.termsCompleted().stripTrailingZeros().toPlainString() + " of "
                        + Formats.terms(induction.termsRequired())));
        rows.add(of(
                "Extensions",
                induction.extensionTerms().signum() == 0 ? "None" : Formats.terms(induction.extensionTerms())));
        if (teacher.qtsAwardedOn() != null) {
            rows.add(of("QTS awarded", Formats.date(teacher.qtsAwardedOn())));
        }
        if (teacher.ittProvider() != null) {
            rows.add(of("Initial teacher training provider", teacher.ittProvider()));
        }
        trs.ifPresent(delivery -> rows.add(of("Teaching Record System", delivery(delivery))));
        return SummaryList.of(rows);
    }

    /** One spell of induction on a card. */
    static SummaryList period(InductionPeriod period) {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(of("Programme", programme(period.programme())));
        rows.add(of("Start date", Formats.date(period.days().startedOn())));
        if (period.days().finishedOn() != null) {
            rows.add(of("End date", Formats.date(period.days().finishedOn())));
        }
        if (period.terms() != null) {
            rows.add(of("Terms", Formats.terms(period.terms())));
        }
        period.outcome().ifPresent(outcome -> rows.add(of("Outcome", outcome == Outcome.PASS ? "Passed" : "Failed")));
        return card(period.appropriateBodyName(), SummaryList.of(rows));
    }

    /** 06 §7.4. */
    static SummaryList spell(Spell spell) {
        boolean ect = spell.role() == TraineeRole.ECT;
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(of(
                "School URN",
                Links.link(Integer.toString(spell.urn()), "/admin/schools/" + spell.urn() + "/overview")));
        rows.add(of("School start date", Formats.date(spell.startedOn())));
        rows.add(of("School end date", Formats.date(spell.finishedOn(), "No end date recorded")));
        rows.add(of("Email", spell.email() == null ? "Not available" : spell.email()));
        if (ect) {
            rows.add(of(
                    "Appropriate body",
                    spell.appropriateBody() == null ? "No appropriate body recorded" : spell.appropriateBody()));
            rows.add(of("Working pattern", spell.workingPattern() == null ? "Not available" : spell.workingPattern()));
        }
        rows.add(of(ect ? "Mentor" : "Assigned ECTs", pairs(spell.pairs())));
        return card(spell.school(), SummaryList.of(rows));
    }

    /** 06 §7.5; the schedule of training that has ended can be corrected (03 §34 no. 51). */
    static SummaryList training(Training training, long teacher, LocalDate today) {
        List<SummaryList.Row> rows = new ArrayList<>();
        if (training.providerLed()) {
            rows.add(of(
                    "Lead provider",
                    training.confirmed()
                            ? String.valueOf(training.leadProvider())
                            : training.leadProvider() + ", not yet confirmed by them"));
            rows.add(of(
                    "Delivery partner",
                    training.deliveryPartner() == null ? "No delivery partner confirmed" : training.deliveryPartner()));
        }
        rows.add(of("School", Links.link(training.school(), "/admin/schools/" + training.urn() + "/overview")));
        if (training.year() != null) {
            rows.add(of("Contract period", Integer.toString(training.year())));
        }
        rows.add(of("Training programme", training.providerLed() ? "Provider-led" : "School-led"));
        if (training.schedule() != null) {
            SummaryList.Row schedule = of("Schedule", code(training.schedule()));
            rows.add(
                    training.ended(today)
                            ? schedule.and(SummaryList.Action.of(
                                    "Correct",
                                    "/admin/teachers/" + teacher + "/training/" + training.id() + "/schedule",
                                    "schedule of training from " + Formats.date(training.startedOn())))
                            : schedule);
        }
        rows.add(of("Start date", Formats.date(training.startedOn())));
        rows.add(of("End date", Formats.date(training.finishedOn(), "No end date recorded")));
        if (training.notice() != null) {
            rows.add(of("Status", training.notice()));
        }
        return card(trainingTitle(training), SummaryList.of(rows));
    }

    private static String trainingTitle(Training training) {
        if (!training.providerLed()) {
            return "School-led training programme";
        }
        return training.deliveryPartner() == null
                ? String.valueOf(training.leadProvider())
                : training.leadProvider() + " and " + training.deliveryPartner();
    }

    /** What TRS was last told, for people. */
    static String delivery(Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING ->
                "Waiting to be sent"
                        + (delivery.attempts() == 0
                                ? ""
                                : ", tried " + Formats.count(delivery.attempts(), "time", "times"));
            case SENT -> "Updated" + settled(delivery);
            case FAILED -> "Not updated: the Teaching Record System did not accept it";
            case SUPERSEDED -> "Not needed any more: a later change took its place";
        };
    }

    private static String settled(Delivery delivery) {
        return delivery.settledAt() == null ? "" : " on " + Formats.dateAndTime(delivery.settledAt());
    }

    private static String programme(Optional<TrainingProgramme> programme) {
        return programme.map(TrainingProgramme::label).orElse("Pre-2021 induction");
    }

    private static SummaryList card(String title, SummaryList list) {
        return list.withCard(SummaryList.Card.of(title).withHeadingLevel(3));
    }

    static Html tag(InductionStatus status) {
        return Html.of(Govuk.tag(
                Tag.of(status.label(), Tag.Colour.valueOf(status.colour().toUpperCase(Locale.ROOT)))));
    }

    static Html code(String text) {
        return Html.of(output -> {
            output.writeContent("<code class=\"rect-code\">");
            Text.of(text).writeTo(output);
            output.writeContent("</code>");
        });
    }

    private static Words schools(List<CurrentSchool> schools) {
        return schools.isEmpty()
                ? Text.of("Not currently registered at a school")
                : lines(schools.stream()
                        .map(school -> (Content) Links.link(
                                school.name() + " (" + school.urn() + ")",
                                "/admin/schools/" + school.urn() + "/overview"))
                        .toList());
    }

    private static Words pairs(List<Pair> pairs) {
        return pairs.isEmpty()
                ? Text.of("None assigned")
                : lines(pairs.stream().map(TeacherSummaries::pair).toList());
    }

    private static Content pair(Pair pair) {
        return output -> {
            Links.link(pair.name(), "/admin/teachers/" + pair.teacher()).writeTo(output);
            Text.of(", " + Formats.date(pair.startedOn()) + " to " + end(pair)).writeTo(output);
        };
    }

    private static String end(Pair pair) {
        return Formats.date(pair.finishedOn(), "present");
    }

    private static Html lines(List<Content> lines) {
        return Html.of(output -> {
            output.writeContent("<ul class=\"govuk-list govuk-!-margin-bottom-0\">");
            for (Content line : lines) {
                output.writeContent("<li>");
                line.writeTo(output);
                output.writeContent("</li>");
            }
            output.writeContent("</ul>");
        });
    }
}
