package uk.gov.education.rect.teachers;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.database.tables.records.TeachersRecord;

/**
 * The names of one teacher (DM-NAM-01 to DM-NAM-03).
 *
 * @param trsFirstName from the Teaching Record System, or null
 * @param trsLastName from the Teaching Record System, or null
 * @param correctedName as a school gave it, or null
 */
public record TeacherNames(
        @Nullable String trsFirstName,
        @Nullable String trsLastName,
        @Nullable String correctedName) {

    private static final String UNKNOWN = "Unknown";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    /** Squeezes white space in each name; a blank name counts as none. */
    public TeacherNames {
        trsFirstName = squishedOrNull(trsFirstName);
        trsLastName = squishedOrNull(trsLastName);
        correctedName = squishedOrNull(correctedName);
    }

    /** Names as the Teaching Record System gives them. */
    public static TeacherNames fromTrs(@Nullable String firstName, @Nullable String lastName) {
        return new TeacherNames(firstName, lastName, null);
    }

    /** The names of a stored teacher. */
    static TeacherNames of(TeachersRecord teacher) {
        return new TeacherNames(teacher.getTrsFirstName(), teacher.getTrsLastName(), teacher.getCorrectedName());
    }

    /** First and last name in TRS joined by a space; blanks and a lone full stop count for nothing (DM-NAM-01). */
    public String trsName() {
        return Stream.of(Optional.ofNullable(trsFirstName), Optional.ofNullable(trsLastName))
                .flatMap(Optional::stream)
                .filter(part -> !part.equals("."))
                .collect(Collectors.joining(" "));
    }

    /** The name to show people: the corrected one, else the one in TRS, else "Unknown" (DM-NAM-01). */
    public String fullName() {
        if (correctedName != null) {
            return correctedName;
        }
        String trsName = trsName();
        return trsName.isEmpty() ? UNKNOWN : trsName;
    }

    /**
     * These names after TRS gave new ones; the corrected name goes when TRS now says the same but for white space
     * (DM-NAM-02).
     */
    public TeacherNames withTrs(@Nullable String firstName, @Nullable String lastName) {
        TeacherNames updated = new TeacherNames(firstName, lastName, correctedName);
        boolean trsCaughtUp =
                correctedName != null && withoutSpaces(correctedName).equals(withoutSpaces(updated.trsName()));
        return trsCaughtUp ? fromTrs(firstName, lastName) : updated;
    }

    /** These names with the one a school gave. */
    public TeacherNames corrected(CorrectedName name) {
        return new TeacherNames(trsFirstName, trsLastName, name.value());
    }

    /** Whether the new name differs from the one shown now by more than case (DM-NAM-03). */
    public boolean changedBy(CorrectedName name) {
        return !fullName().equalsIgnoreCase(name.value());
    }

    /**
     * Whether the new name may well be another person's: its first and its last word both differ from the name shown
     * now, apart from accents, case and punctuation (DM-NAM-03). Such a change needs confirming.
     */
    public boolean significantlyChangedBy(CorrectedName name) {
        List<String> before = comparableWords(fullName());
        List<String> after = comparableWords(name.value());
        if (before.isEmpty() || after.isEmpty()) {
            return !before.equals(after);
        }
        return !before.getFirst().equals(after.getFirst()) && !before.getLast().equals(after.getLast());
    }

    /** The text without white space around it and with single spaces inside. */
    public static String squish(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static @Nullable String squishedOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String squished = squish(text);
        return squished.isEmpty() ? null : squished;
    }

    private static String withoutSpaces(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    private static List<String> comparableWords(String name) {
        String plain = ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SPACE.splitAsStream(plain)
                .map(word -> NOT_A_LETTER.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
