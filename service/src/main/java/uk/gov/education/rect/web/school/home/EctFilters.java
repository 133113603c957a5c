package uk.gov.education.rect.web.school.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Select;

/** The fields beside the search of the list of ECTs (SJ-X-54); what offers no choice is left out. */
final class EctFilters {

    private EctFilters() {}

    static List<Select> of(EctQuery query, EctsAtSchool.Page found) {
        List<Select> fields = new ArrayList<>();
        fields.add(select(
                "status",
                "Status",
                "Any status",
                Arrays.stream(EctQuery.Standing.values())
                        .map(standing -> Select.Item.of(standing.key(), standing.label()))
                        .toList(),
                query.standing() == null ? null : query.standing().key()));
        if (!found.leadProviders().isEmpty()) {
            fields.add(select(
                    "lead_provider",
                    "Lead provider",
                    "Any lead provider",
                    items(found.leadProviders()),
                    query.leadProvider()));
        }
        if (!found.mentors().isEmpty()) {
            fields.add(select("mentor", "Mentor", "Any mentor", items(found.mentors()), query.mentor()));
        }
        fields.add(Select.of(
                        "sort",
                        query.sort().key(),
                        Arrays.stream(EctQuery.Sort.values())
                                .map(sort -> Select.Item.of(sort.key(), sort.label()))
                                .toList())
                .withLabel(Label.of("Order by"))
                .withId("sort")
                .withValue(query.sort().key()));
        return fields;
    }

    private static List<Select.Item> items(Map<Long, String> choices) {
        return choices.entrySet().stream()
                .map(choice -> Select.Item.of(Long.toString(choice.getKey()), choice.getValue()))
                .toList();
    }

    private static Select select(
            String name, String label, String any, List<Select.Item> items, @Nullable Object chosen) {
        List<Select.Item> all = new ArrayList<>();
        all.add(Select.Item.of("", any));
        all.addAll(items);
        return Select.of(name, chosen == null ? "" : chosen.toString(), all)
                .withLabel(Label.of(label))
                .withId(name.replace('_', '-'))
                .withValue(chosen == null ? "" : chosen.toString());
    }
}
