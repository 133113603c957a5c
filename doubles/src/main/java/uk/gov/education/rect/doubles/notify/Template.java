package uk.gov.education.rect.doubles.notify;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Notify template; placeholders are {@code ((name))}, matched without regard to case and space. */
record Template(String id, String name, String type, int version, String subject, String body) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\(\\(([^()]+)\\)\\)");

    /** Names of the placeholders in order. */
    Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(subject + "\n" + body);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    String subjectWith(Map<String, String> personalisation) {
        return filled(subject, personalisation);
    }

    String bodyWith(Map<String, String> personalisation) {
        return filled(body, personalisation);
    }

    private static String filled(String text, Map<String, String> personalisation) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(personalisation.getOrDefault(match.group(1), match.group())));
    }
}
