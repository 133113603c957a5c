package uk.gov.education.rect.web.school.home;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Text;
import uk.gov.education.rect.web.Formats;

/**
 * The record page of a mentor (spec 02 §7).
 *
 * @param name of the mentor
 * @param trn seven digits
 * @param href where the page is
 * @param details who they are and whom they mentor
 * @param trainingMessage what is said of their training, or null
 * @param next where the school can do something about it, or null
 * @param training who trains them, or null
 * @param leavingOn the last day, when this school has said so; else null
 * @param leftOn the last day, when it has passed, so that the page is only to look at; else null
 */
public record MentorRecord(
        String name,
        String trn,
        String href,
        SummaryList details,
        @Nullable String trainingMessage,
        @Nullable Next next,
        @Nullable SummaryList training,
        @Nullable String leavingOn,
        @Nullable String leftOn) {

    /** A link, in words and as an address. */
    public record Next(String words, String href) {}

    static MentorRecord of(Mentor mentor) {
        return new MentorRecord(
                mentor.name(),
                mentor.trn(),
                mentor.path(),
                mentor.left() ? Rows.lookedAt(details(mentor)) : details(mentor),
                message(mentor),
                mentor.left() ? null : next(mentor),
                switch (mentor.trainingShown()) {
                    case PAUSED, ACTIVE -> shownTraining(mentor);
                    case COMPLETED, NOT_AGAIN, ELSEWHERE, NOT_REGISTERED, NOTHING, WITHDRAWN -> null;
                },
                mentor.leavingOn() == null ? null : Formats.date(mentor.leavingOn()),
                mentor.left() ? Formats.date(mentor.finishedOn(), "an unknown date") : null);
    }

    private static @Nullable SummaryList shownTraining(Mentor mentor) {
        SummaryList training = training(mentor);
        return training == null || !mentor.left() ? training : Rows.lookedAt(training);
    }

    private static SummaryList details(Mentor mentor) {
        return SummaryList.of(
                SummaryList.Row.of("Name", mentor.name()).change(change(mentor, "change-name"), "name"),
                SummaryList.Row.of("Email address", mentor.email() == null ? "Not available" : mentor.email())
                        .change(change(mentor, "change-email-address"), "email address"),
                SummaryList.Row.of(
                                "Assigned ECTs",
                                mentor.ects().isEmpty() ? Html.of(text("No ECTs assigned")) : Html.of(links(mentor)))
                        .and(SummaryList.Action.of(
                                "Assign ECTs", change(mentor, "assign-ects"), "to " + mentor.name())),
                SummaryList.Row.of(
                        "Status",
                        Html.of(EctRecord.lines(
                                Govuk.tag(mentor.status().tag()),
                                mentor.status().explanation(mentor)))),
                SummaryList.Row.of("Mentor start date", Formats.date(mentor.startedOn()))
                        .change(change(mentor, "correct-start-date"), "mentor start date"));
    }

    private static @Nullable String message(Mentor mentor) {
        String provider = mentor.training() == null || mentor.training().leadProvider() == null
                ? "The lead provider"
                : mentor.training().leadProvider();
        return switch (mentor.trainingShown()) {
            case COMPLETED ->
                mentor.name() + " completed mentor training on "
                        + Formats.date(mentor.ineligibleOn(), "an unknown date") + ".";
            case NOT_AGAIN ->
                mentor.name() + " cannot do further mentor training. They may have completed it before, or started it"
                        + " and not finished. We pass their details to the lead providers of the ECTs they mentor, so"
                        + " that they get the training materials.";
            case PAUSED ->
                provider + " has told us that " + mentor.name()
                        + "’s training is paused. Contact them if you think this is an error.";
            case WITHDRAWN ->
                provider + " has told us that " + mentor.name()
                        + " is not registered for mentor training with them. Contact them if you think this is an error.";
            case ELSEWHERE ->
                mentor.name() + " is registered for mentor training through another school where they mentor.";
            case NOT_REGISTERED -> mentor.name() + " is not registered for mentor training.";
            case NOTHING, ACTIVE -> null;
        };
    }

    private static @Nullable Next next(Mentor mentor) {
        return switch (mentor.trainingShown()) {
            case WITHDRAWN ->
                mentor.training() == null || mentor.training().leadProvider() == null
                        ? null
                        : new Next(
                                "Tell us if they will train with another lead provider",
                                change(mentor, "change-lead-provider"));
            case ELSEWHERE -> new Next("Move their mentor training to your school", change(mentor, "mentor-training"));
            case NOT_REGISTERED ->
                new Next("Register " + mentor.name() + " for mentor training", change(mentor, "mentor-training"));
            case COMPLETED, NOT_AGAIN, NOTHING, PAUSED, ACTIVE -> null;
        };
    }

    private static @Nullable SummaryList training(Mentor mentor) {
        Training training = mentor.training();
        if (training == null) {
            return null;
        }
        SummaryList.Row provider = EctRecord.provider(training);
        return SummaryList.of(
                training.leadProvider() == null
                        ? provider
                        : provider.change(change(mentor, "change-lead-provider"), "lead provider"),
                EctRecord.partner(training));
    }

    private static String change(Mentor mentor, String what) {
        return mentor.path() + "/" + what + "/edit";
    }

    private static Content text(String value) {
        return output -> Text.of(value).writeTo(output);
    }

    private static Content links(Mentor mentor) {
        return output -> {
            output.writeContent("<ul class=\"govuk-list govuk-!-margin-bottom-0\">");
            for (Mentor.Mentee ect : mentor.ects()) {
                output.writeContent("<li><a class=\"govuk-link\" href=\"/school/ects/" + ect.id()
                        + "?back_to_mentor=true&amp;mentor_id=" + mentor.id() + "\">");
                Text.of(ect.name()).writeTo(output);
                output.writeContent("</a></li>");
            }
            output.writeContent("</ul>");
        };
    }
}
