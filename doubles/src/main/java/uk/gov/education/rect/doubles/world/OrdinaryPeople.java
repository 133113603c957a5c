package uk.gov.education.rect.doubles.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People made from their TRN alone, always the same (DBL-TRS-02): 8000001–8009999 ordinary, 8100001–8100500 with
 * induction in progress since 2 September 2024, 9000001–9000999 without QTS.
 */
final class OrdinaryPeople {

    private static final List<String> FIRST = List.of(
            "Alba",
            "Bertram",
            "Cosima",
            "Dunstan",
            "Edwina",
            "Florian",
            "Griselda",
            "Hartley",
            "Iolanthe",
            "Jasper",
            "Keziah",
            "Lysander",
            "Minerva",
            "Neville",
            "Octavia",
            "Phineas",
            "Rosalba",
            "Sylvester",
            "Tabitha",
            "Ulric",
            "Verity",
            "Wilfrid",
            "Xanthe",
            "Yorick",
            "Zinnia",
            "Ambrose",
            "Beatrix",
            "Crispin",
            "Delphine",
            "Erasmus",
            "Fenella");
    private static final List<String> LAST = List.of(
            "Ambleton",
            "Birdwhistle",
            "Cobblestone",
            "Dewberry",
            "Elderflint",
            "Fiddlewood",
            "Gooseberry",
            "Honeycombe",
            "Ivywell",
            "Jackdaw",
            "Kettleworth",
            "Lavenderby",
            "Mossgrove",
            "Nightingarth",
            "Oakapple",
            "Pennywhistle",
            "Quincewell",
            "Rushlight",
            "Saddlewick",
            "Tanglewood",
            "Umberleigh",
            "Violetstone",
            "Wagtail",
            "Yarrowby",
            "Zephyrson",
            "Ashbucket",
            "Brackenfold",
            "Cloverdale",
            "Dragonfly",
            "Eiderdown",
            "Foxglover",
            "Greenshank",
            "Hollyhock",
            "Inkpenn",
            "Juniperson",
            "Kingfisherby",
            "Limestone");

    private OrdinaryPeople() {}

    static Optional<Person> find(String trn) {
        if (!trn.matches("\\d{7}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(trn);
        if (number >= 8_000_001 && number <= 8_009_999) {
            return Optional.of(person(trn, number, false, null, "ordinary, made from the TRN"));
        }
        if (number >= 8_100_001 && number <= 8_100_500) {
            Person.Induction induction = new Person.Induction("InProgress", new WorldDate("2024-09-02"), null, null);
            return Optional.of(person(trn, number, false, induction, "in progress, made from the TRN"));
        }
        if (number >= 9_000_001 && number <= 9_000_999) {
            Person.Induction induction = new Person.Induction("None", null, null, null);
            return Optional.of(person(trn, number, true, induction, "no QTS, made from the TRN"));
        }
        return Optional.empty();
    }

    private static Person person(
            String trn, int number, boolean noQts, Person.@Nullable Induction induction, String note) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays((long) number * 37 % 14_000);
        return new PersonEntry(
                        trn,
                        FIRST.get(number % FIRST.size()),
                        "",
                        LAST.get(number % LAST.size()),
                        note,
                        new WorldDate(born.toString()),
                        false,
                        null,
                        null,
                        false,
                        noQts,
                        null,
                        null,
                        null,
                        induction,
                        null,
                        false,
                        null,
                        false,
                        false,
                        null,
                        null,
                        null)
                .person();
    }
}
