package uk.gov.education.rect.integrations.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.email.EmailTemplate;

/**
 * The words of the e-mails, from {@code emails/<template>.md}: first line the subject, then a blank line, then the body
 * in Notify's Markdown, with {@code ((field))} where a value goes.
 */
@Component
class EmailWords {

    private static final Pattern FIELD = Pattern.compile("\\(\\(([a-z_]+)\\)\\)");

    private final Map<EmailTemplate, Message> templates = new EnumMap<>(EmailTemplate.class);
    private final String serviceUrl;

    EmailWords(NotifySettings settings) {
        serviceUrl = settings.serviceUrl().toString().replaceAll("/$", "");
        for (EmailTemplate template : EmailTemplate.values()) {
            templates.put(template, read(template));
        }
    }

    /** What Notify is given to send. */
    record Message(String subject, String body) {}

    /** The words of a message with the values in their places. */
    Message fill(EmailTemplate template, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("service_url", serviceUrl);
        Message words = Objects.requireNonNull(templates.get(template));
        return new Message(filled(words.subject(), all), filled(words.body(), all));
    }

    private static String filled(String words, Map<String, String> values) {
        return FIELD.matcher(words).replaceAll(field -> {
            String value = values.get(field.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + field.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static Message read(EmailTemplate template) {
        String file = "/emails/" + template.name().toLowerCase(Locale.ROOT) + ".md";
        try (InputStream in = EmailWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there are no words for " + template + ": " + file + " is missing");
            }
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
            if (parts.length != 2) {
                throw new IllegalStateException(file + " needs a subject, a blank line and a body");
            }
            return new Message(parts[0].strip(), parts[1].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
