package uk.gov.education.rect.web.school.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Select;

/** The fields beside the search of the lists (SJ-X-54); what offers no choice is left out. */
final class ListFilters {

    private ListFilters() {}

    static List<Select> of(EctQuery query, EctsAtSchool.Page found) {
        List<Select> fields = new ArrayList<>();
        fields.add(status(EctQuery.Standing.values(), query.standing()));
        addAny(
                fields,
                "lead_provider",
                "Lead provider",
                "Any lead provider",
                found.leadProviders(),
                query.leadProvider());
        addAny(fields, "mentor", "Mentor", "Any mentor", found.mentors(), query.mentor());
        fields.add(sort(EctQuery.Sort.values(), query.sort()));
        return fields;
    }

    static List<Select> of(MentorQuery query, MentorsAtSchool.Page found) {
        List<Select> fields = new ArrayList<>();
        fields.add(status(MentorQuery.Standing.values(), query.standing()));
        addAny(
                fields,
                "lead_provider",
                "Lead provider",
                "Any lead provider",
                found.leadProviders(),
                query.leadProvider());
        fields.add(sort(MentorQuery.Sort.values(), query.sort()));
        return fields;
    }

    private static Select status(Choice[] all, @Nullable Choice chosen) {
        return select("status", "Status", "Any status", items(all), chosen == null ? null : chosen.key());
    }

    private static Select sort(Choice[] all, Choice chosen) {
        return select("sort", "Order by", items(all), chosen.key());
    }

    private static void addAny(
            List<Select> fields,
            String name,
            String label,
            String any,
            Map<Long, String> choices,
            @Nullable Long chosen) {
        if (!choices.isEmpty()) {
            List<Select.Item> items = choices.entrySet().stream()
                    .map(choice -> Select.Item.of(Long.toString(choice.getKey()), choice.getValue()))
                    .toList();
            fields.add(select(name, label, any, items, chosen));
        }
    }

    private static List<Select.Item> items(Choice[] all) {
        return Arrays.stream(all)
                .map(choice -> Select.Item.of(choice.key(), choice.label()))
                .toList();
    }

    private static Select select(
            String name, String label, String any, List<Select.Item> items, @Nullable Object chosen) {
        List<Select.Item> all = new ArrayList<>();
        all.add(Select.Item.of("", any));
        all.addAll(items);
        return select(name, label, all, chosen == null ? "" : chosen.toString());
    }

    private static Select select(String name, String label, List<Select.Item> items, String chosen) {
        return Select.of(name, chosen, items)
                .withLabel(Label.of(label))
                .withId(name.replace('_', '-'))
                .withValue(chosen);
    }
}
