package uk.gov.education.rect.doubles.gias;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import uk.gov.education.rect.doubles.world.School;

/**
 * Schools made from their number alone, for extracts of national size: URNs from 200001 upwards, names, addresses and
 * dates always the same for the same number, every type and status of the sample schools among them.
 */
final class GeneratedSchools {

    private static final int FIRST_URN = 200_001;
    private static final List<String> WORDS = List.of(
            "Alder",
            "Birch",
            "Cedar",
            "Damson",
            "Elder",
            "Furze",
            "Gorse",
            "Holly",
            "Ivy",
            "Juniper",
            "Knapweed",
            "Larch",
            "Maple",
            "Nettle",
            "Osier",
            "Poplar",
            "Quince",
            "Rowan",
            "Sorrel",
            "Tansy",
            "Umbel",
            "Vetch",
            "Willow",
            "Yarrow");
    private static final List<String> PLACES = List.of(
            "Bank", "Bridge", "Brook", "Combe", "Cross", "Dale", "Down", "Edge", "Fold", "Gate", "Green", "Grove",
            "Heath", "Hill", "Lane", "Mead", "Moor", "Park", "Rise");
    private static final List<String> KINDS = List.of("Primary School", "School", "Academy", "Community College");

    private final List<School> patterns;

    /** Schools that look like these, column by column. */
    GeneratedSchools(List<School> patterns) {
        this.patterns = patterns.stream()
                .filter(school ->
                        Set.of("Open", "Closed", "Open, but proposed to close").contains(school.statusName()))
                .toList();
    }

    /** That many schools. */
    List<School> first(int count) {
        List<School> schools = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            schools.add(school(i));
        }
        return schools;
    }

    private School school(int number) {
        // Seven in eight follow an ordinary open school, so that the extract has the shape of the real one.
        School pattern = patterns.get(number % 8 == 0 ? number / 8 % patterns.size() : number % 6);
        String word = WORDS.get(number % WORDS.size());
        String name = word + " " + PLACES.get(number / WORDS.size() % PLACES.size()) + " "
                + KINDS.get(number % KINDS.size()) + " " + number;
        LinkedHashMap<String, String> columns = new LinkedHashMap<>(pattern.columns());
        columns.put("URN", Integer.toString(FIRST_URN + number));
        columns.put("EstablishmentName", name);
        columns.put("EstablishmentNumber", Integer.toString(1_000 + number % 9_000));
        columns.put("UKPRN", Integer.toString(10_200_000 + number));
        columns.put("Street", 1 + number % 99 + " " + word + " Street");
        columns.put("Postcode", "ZZ" + (1 + number % 9) + " " + number % 9 + "ZZ");
        columns.put("SchoolWebsite", "https://school-" + number + ".example.test");
        columns.put("MainEmail", "office@school-" + number + ".example.test");
        columns.put("AlternativeEmail", "");
        return new School(columns);
    }
}
