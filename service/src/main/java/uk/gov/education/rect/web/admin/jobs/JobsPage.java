package uk.gov.education.rect.web.admin.jobs;

import static uk.gov.education.rect.govuk.SummaryList.Row.of;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.teachers.InductionWrite;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;

/**
 * Everything that runs outside requests (06 §17.1).
 *
 * @param mayAct whether the reader may set things going
 * @param now to tell how long something has waited
 */
public record JobsPage(
        List<JobRuns.Run> runs,
        List<JobRuns.DeadLetter> deadLetters,
        List<JobRuns.DeadMessage> deadMessages,
        List<JobRuns.Waiting> waiting,
        boolean mayAct,
        Instant now) {

    public JobsPage {
        runs = List.copyOf(runs);
        deadLetters = List.copyOf(deadLetters);
        deadMessages = List.copyOf(deadMessages);
        waiting = List.copyOf(waiting);
    }

    /**
     * Something with a button.
     *
     * @param facts about it
     * @param action where the button's form goes, or null when there is no button
     * @param name what it is, for a screen reader
     */
    public record Card(SummaryList facts, @Nullable String action, String name) {}

    /** The jobs. */
    public List<Card> jobs() {
        return runs.stream()
                .map(run -> {
                    List<SummaryList.Row> rows = new ArrayList<>();
                    rows.add(of("Purpose", run.purpose()));
                    rows.add(of("Next run", next(run)));
                    rows.add(of("Last success", when(run.lastSuccess())));
                    rows.add(of("Last failure", when(run.lastFailure())));
                    rows.add(of("Failures in a row", Integer.toString(run.failuresInARow())));
                    return new Card(
                            card(run.name(), rows),
                            mayAct && run.scheduled() && !run.running()
                                    ? "/admin/jobs/actions/run/" + run.name()
                                    : null,
                            run.name());
                })
                .toList();
    }

    /** Runs given up. */
    public List<Card> letters() {
        return deadLetters.stream()
                .map(letter -> new Card(
                        card(
                                letter.job(),
                                List.of(
                                        of("Given up", Formats.dateAndTime(letter.diedAt())),
                                        of("Failures", Integer.toString(letter.failures())),
                                        of("Error", letter.error() == null ? "Not known" : letter.error()))),
                        mayAct ? "/admin/jobs/actions/dead-letters/" + letter.id() : null,
                        letter.job()))
                .toList();
    }

    /** Messages given up. */
    public List<Card> messages() {
        return deadMessages.stream()
                .map(message -> {
                    List<SummaryList.Row> rows = new ArrayList<>();
                    rows.add(of("Since", Formats.dateAndTime(message.happenedAt())));
                    rows.add(of("Given up", Formats.dateAndTime(message.diedAt())));
                    rows.add(of("Attempts", Integer.toString(message.attempts())));
                    rows.add(of("Error", message.error() == null ? "Not known" : message.error()));
                    if (message.teacher() != null) {
                        rows.add(of("Teacher", Links.link("View teacher", "/admin/teachers/" + message.teacher())));
                    }
                    return new Card(
                            card(kind(message.kind()), rows),
                            mayAct ? "/admin/jobs/actions/outbox/" + message.id() : null,
                            kind(message.kind()) + " of " + Formats.dateAndTime(message.happenedAt()));
                })
                .toList();
    }

    /** What waits to be delivered. */
    public Table waitingTable() {
        Table table = Table.of("Waiting to be delivered", "Kind", "Messages", "Oldest has waited", "Held up")
                .withCaptionClasses("govuk-visually-hidden");
        for (JobRuns.Waiting each : waiting) {
            table = table.row(
                    Table.Cell.of(kind(each.kind())),
                    Table.Cell.of(Formats.number(each.messages())),
                    Table.Cell.of(age(Duration.between(each.oldest(), now))),
                    Table.Cell.of(held(each)));
        }
        return table;
    }

    private static String held(JobRuns.Waiting waiting) {
        return waiting.heldSince() == null
                ? "No"
                : waiting.heldBecause() + ", since " + Formats.dateAndTime(waiting.heldSince())
                        + ". Sent when the settings are put right";
    }

    private static SummaryList card(String title, List<SummaryList.Row> rows) {
        return SummaryList.of(rows).withCard(SummaryList.Card.of(title).withHeadingLevel(3));
    }

    private static String next(JobRuns.Run run) {
        if (!run.scheduled()) {
            return "When the next node starts";
        }
        return run.running() ? "Running now" : when(run.nextRun());
    }

    private static String when(@Nullable Instant instant) {
        return instant == null ? "Never" : Formats.dateAndTime(instant);
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "email" -> "Email";
            case InductionWrite.KIND -> "Induction status for the Teaching Record System";
            default -> kind.replace('_', ' ');
        };
    }

    private static String age(Duration age) {
        if (age.toHours() > 48) {
            return Formats.count(age.toDays(), "day", "days");
        }
        if (age.toMinutes() > 120) {
            return Formats.count(age.toHours(), "hour", "hours");
        }
        return age.toSeconds() > 120
                ? Formats.count(age.toMinutes(), "minute", "minutes")
                : Formats.count(Math.max(0, age.toSeconds()), "second", "seconds");
    }
}
