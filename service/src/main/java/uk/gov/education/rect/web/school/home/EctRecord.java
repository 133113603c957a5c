package uk.gov.education.rect.web.school.home;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Text;
import uk.gov.education.rect.training.TrainingStatus;
import uk.gov.education.rect.web.Formats;

/**
 * The record page of an ECT (spec 02 §5).
 *
 * @param name of the ECT
 * @param trn seven digits
 * @param href where the page is
 * @param details who they are and how they stand
 * @param withdrawn what is said instead of training details when the lead provider withdrew them, or null
 * @param training how they are trained, or null for nothing
 * @param induction who assures it and since when
 * @param leavingOn the last day, when this school has said so; else null
 * @param leftOn the last day, when it has passed, so that the page is only to look at; else null
 * @param notices what stands in the way of paid training (SJ-X-56)
 */
public record EctRecord(
        String name,
        String trn,
        String href,
        SummaryList details,
        @Nullable String withdrawn,
        @Nullable SummaryList training,
        SummaryList induction,
        @Nullable String leavingOn,
        @Nullable String leftOn,
        List<String> notices) {

    static EctRecord of(Ect ect) {
        Training training = ect.training();
        boolean withdrawn = training != null && training.status() == TrainingStatus.WITHDRAWN;
        return new EctRecord(
                ect.name(),
                ect.trn(),
                ect.path(),
                shown(ect, details(ect)),
                withdrawn && !ect.left() ? EctStatus.WITHDRAWN.explanation(ect) : null,
                training == null || (withdrawn && !ect.left()) ? null : shown(ect, training(ect, training)),
                shown(ect, induction(ect)),
                ect.leavingOn() == null ? null : Formats.date(ect.leavingOn()),
                ect.left() ? Formats.date(ect.finishedOn(), "an unknown date") : null,
                notices(ect));
    }

    private static SummaryList shown(Ect ect, SummaryList facts) {
        return ect.left() ? Rows.lookedAt(facts) : facts;
    }

    private static SummaryList details(Ect ect) {
        EctStatus status = ect.status();
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("Name", ect.name()).change(change(ect, "change-name"), "name"));
        rows.add(SummaryList.Row.of("Email address", ect.email() == null ? "Not available" : ect.email())
                .change(change(ect, "change-email-address"), "email address"));
        rows.add(mentor(ect));
        rows.add(SummaryList.Row.of("Status", Html.of(lines(Govuk.tag(status.tag()), status.explanation(ect)))));
        if (ect.schoolSaidSo()) {
            rows.add(SummaryList.Row.of("School start date", Formats.date(ect.startedOn()))
                    .change(change(ect, "correct-start-date"), "school start date"));
            if (ect.cameFrom() != null) {
                rows.add(SummaryList.Row.of("Previous school", ect.cameFrom()));
            }
        }
        if (ect.schoolSaidSo() || ect.workingPattern() == null) {
            rows.add(SummaryList.Row.of(
                            "Working pattern",
                            ect.workingPattern() == null
                                    ? "Not reported"
                                    : ect.workingPattern().label())
                    .change(change(ect, "change-working-pattern"), "working pattern"));
        }
        return SummaryList.of(rows);
    }

    private static SummaryList.Row mentor(Ect ect) {
        if (ect.mentor() == null) {
            SummaryList.Row row = SummaryList.Row.of("Mentor", "Not assigned");
            return row.and(SummaryList.Action.of("Assign a mentor", ect.assignMentorPath(), "to " + ect.name()));
        }
        List<String> names = new ArrayList<>(List.of(ect.mentor().name()));
        names.addAll(EctCard.later(ect));
        return SummaryList.Row.of("Mentor", String.join(", then ", names))
                .change(change(ect, "change-mentor"), "mentor")
                .and(SummaryList.Action.of("End mentorship", change(ect, "end-mentorship"), "of " + ect.name()));
    }

    /** SJ-X-56. */
    private static List<String> notices(Ect ect) {
        List<String> notices = new ArrayList<>();
        boolean training = ect.training() != null && ect.training().providerLed();
        if (ect.left() || !training) {
            return notices;
        }
        if (!ect.qualified()) {
            notices.add("We have no record that " + ect.name()
                    + " has qualified teacher status (QTS). The Department for Education (DfE) does not pay for training"
                    + " without it. Ask " + ect.name() + " to check their record if this is not right.");
        }
        if (!ect.inductionGoesOn() && ect.inductionStartedOn() == null) {
            notices.add("No appropriate body has recorded that the induction of " + ect.name()
                    + " has started. The Department for Education (DfE) pays for training only once one has.");
        }
        return notices;
    }

    private static String change(Ect ect, String what) {
        return ect.path() + "/" + what + "/edit";
    }

    private static SummaryList training(Ect ect, Training training) {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("Training programme", training.programme().label())
                .change(change(ect, "change-training-programme"), "training programme"));
        if (training.providerLed()) {
            rows.add(
                    training.leadProvider() == null
                            ? provider(training)
                            : provider(training).change(change(ect, "change-lead-provider"), "lead provider"));
            rows.add(partner(training));
        }
        return SummaryList.of(rows);
    }

    /** The lead provider, with whether it has confirmed. */
    static SummaryList.Row provider(Training training) {
        String hint = training.confirmation();
        return SummaryList.Row.of(
                "Lead provider", Html.of(hinted(training.leadProviderOrNot(), hint.isEmpty() ? null : hint)));
    }

    /** The delivery partner, with how to change it. */
    static SummaryList.Row partner(Training training) {
        return SummaryList.Row.of(
                "Delivery partner",
                Html.of(hinted(
                        training.deliveryPartnerOrNot(),
                        training.deliveryPartner() == null
                                ? null
                                : "To change the delivery partner, contact the lead provider")));
    }

    private static SummaryList induction(Ect ect) {
        String body = ect.appropriateBody();
        String hint = body == null
                ? null
                : ect.appropriateBodyClaimed()
                        ? body + " has recorded the induction. Contact them if this needs to change"
                        : "Awaiting confirmation by " + body;
        SummaryList.Row assurer =
                SummaryList.Row.of("Appropriate body", Html.of(hinted(body == null ? "Not reported" : body, hint)));
        return SummaryList.of(
                ect.inductionGoesOn()
                        ? assurer
                        : assurer.change(change(ect, "change-appropriate-body"), "appropriate body"),
                SummaryList.Row.of(
                        "Induction start date",
                        ect.inductionStartedOn() == null
                                ? Html.of(hinted("Yet to be reported by the appropriate body", null))
                                : Html.of(hinted(
                                        Formats.date(ect.inductionStartedOn()),
                                        "This was reported by an appropriate body"))));
    }

    private static Content hinted(String value, @Nullable String hint) {
        return lines(output -> Text.of(value).writeTo(output), hint);
    }

    /** One below the other, the second smaller and perhaps missing. */
    static Content lines(Content first, @Nullable String second) {
        return output -> {
            first.writeTo(output);
            if (second != null) {
                output.writeContent("<p class=\"govuk-hint govuk-!-margin-top-1 govuk-!-margin-bottom-0\">");
                Text.of(second).writeTo(output);
                output.writeContent("</p>");
            }
        };
    }
}
