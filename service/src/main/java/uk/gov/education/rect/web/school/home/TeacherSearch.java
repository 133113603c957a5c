package uk.gov.education.rect.web.school.home;

import java.util.List;
import java.util.regex.Pattern;
import uk.gov.education.rect.teachers.SearchWords;

/**
 * What a person typed to find a teacher (SJ-LST-06): TRNs if there are any, else words that must each begin a word of the
 * teacher's names, whatever their accents. Nothing typed finds everybody; only signs find nobody.
 *
 * @param typed as typed, without blanks around it
 */
public record TeacherSearch(String typed) {

    private static final int LONGEST = 200;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[\\s/]+(?=[0-9])");

    /** Keeps the first two hundred characters. */
    public TeacherSearch {
        typed = typed.strip();
        if (typed.length() > LONGEST) {
            typed = typed.substring(0, LONGEST);
        }
    }

    /** Whether nothing was typed. */
    public boolean blank() {
        return typed.isEmpty();
    }

    /** The TRNs in it, also those typed with blanks or a slash inside. */
    public String[] trns() {
        List<String> plain = SearchWords.in(typed).trns();
        return (plain.isEmpty()
                        ? SearchWords.in(BETWEEN_DIGITS.matcher(typed).replaceAll(""))
                                .trns()
                        : plain)
                .toArray(String[]::new);
    }

    /** The words in it as a PostgreSQL text search of prefixes; empty text when there is none. */
    public String prefixes() {
        return SearchWords.in(typed).prefixQuery();
    }
}
