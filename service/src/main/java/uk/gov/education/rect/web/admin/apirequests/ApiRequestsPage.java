package uk.gov.education.rect.web.admin.apirequests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.Select;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Formats;

/**
 * The requests of lead providers' software, for support.
 *
 * @param filter what is looked for
 * @param requestId as it was typed, also when it is none
 * @param found a page, and one more when there are older ones
 * @param leadProviders their names by id
 */
public record ApiRequestsPage(
        ApiRequests.Filter filter, String requestId, List<ApiRequests.Row> found, Map<Long, String> leadProviders) {

    private static final String HERE = "/admin/api-requests";

    public ApiRequestsPage {
        found = List.copyOf(found);
    }

    /** Whose requests. */
    public Select leadProvider() {
        List<Select.Item> items = new ArrayList<>();
        items.add(Select.Item.of("", "All"));
        leadProviders.forEach((id, name) -> items.add(Select.Item.of(id.toString(), name)));
        Long chosen = filter.leadProvider();
        return Select.of("lead_provider", "Lead provider", items).withValue(chosen == null ? "" : chosen.toString());
    }

    /** How they ended. */
    public Select outcome() {
        return Select.of(
                        "outcome",
                        "Answer",
                        Arrays.stream(ApiRequests.Outcome.values())
                                .map(outcome -> Select.Item.of(outcome.code(), outcome.words()))
                                .toList())
                .withValue(filter.outcome().code());
    }

    /** Part of the path. */
    public Input path() {
        return Input.of("path", "Path contains").withValue(typed(filter.path()));
    }

    /** One request. */
    public Input request() {
        return Input.of("request_id", "Request ID").withValue(requestId);
    }

    /** Whether anything was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found. */
    public Table table() {
        Table table = Table.of(
                        "API requests", "Time", "Lead provider", "Request", "Answer", "Took", "Software", "Request ID")
                .withCaptionClasses("govuk-visually-hidden");
        for (ApiRequests.Row row : shown()) {
            table = table.row(
                    Table.Cell.of(Formats.dateAndTime(row.at())),
                    Table.Cell.of(row.leadProvider()),
                    Table.Cell.of(row.asked()),
                    Table.Cell.of(row.answered()),
                    Table.Cell.of(Formats.number(row.durationMs()) + " ms"),
                    Table.Cell.of(row.software()),
                    Table.Cell.of(row.requestId().toString()));
        }
        return table;
    }

    /** Where those before the last shown are; null when there are none. */
    public @Nullable String older() {
        return found.size() > ApiRequests.PAGE_SIZE
                ? list().with("before", shown().getLast().id()).toString()
                : null;
    }

    /** Where the newest are; null when they are shown. */
    public @Nullable String newest() {
        return filter.before() == null ? null : list().toString();
    }

    private List<ApiRequests.Row> shown() {
        return found.subList(0, Math.min(found.size(), ApiRequests.PAGE_SIZE));
    }

    private Address list() {
        return Address.of(HERE)
                .with("lead_provider", filter.leadProvider())
                .with("outcome", filter.outcome().code())
                .with("path", filter.path())
                .with("request_id", requestId);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
