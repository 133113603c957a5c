package uk.gov.education.rect.teachers;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed into a search box, as words of letters and digits only, so that nothing in it can be mistaken
 * for the language of text search (DM-GAP-32).
 *
 * @param words in the order typed; "O'Neil" is two, as it is in the index
 * @param trns the seven-digit numbers among what was typed
 */
public record SearchWords(List<String> words, List<String> trns) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern TRN = Pattern.compile("(?<![0-9])[0-9]{7}(?![0-9])");
    private static final int MOST_WORDS = 10;

    /** Keeps its own copies. */
    public SearchWords {
        words = List.copyOf(words);
        trns = List.copyOf(trns);
    }

    /** Reads what was typed; the first ten words count. */
    public static SearchWords in(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return new SearchWords(
                WORD.matcher(composed)
                        .results()
                        .map(MatchResult::group)
                        .limit(MOST_WORDS)
                        .toList(),
                TRN.matcher(composed)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList());
    }

    /** Whether there is nothing to search for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Every word as a prefix, all of which must match; for {@code to_tsquery}. */
    public String prefixQuery() {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
