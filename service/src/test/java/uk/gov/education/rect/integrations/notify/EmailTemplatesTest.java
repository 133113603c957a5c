package uk.gov.education.rect.integrations.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.rect.doubles.notify.NotifyDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.service.notify.NotificationClient;

/** Every e-mail's words against the values it is given, and against the template that Notify has. */
class EmailTemplatesTest {

    private static final Pattern FIELD = Pattern.compile("\\(\\(([a-z_]+)\\)\\)");
    private static final UUID GENERIC = UUID.fromString("c437a1cb-9e1c-49ff-83ee-967c92f95637");

    private final EmailWords words = new EmailWords(new NotifySettings(
            "test-00000000-0000-4000-8000-000000000001-00000000-0000-4000-8000-000000000002",
            URI.create("http://localhost:1"),
            GENERIC,
            null,
            URI.create("https://rect.example/")));

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    @DisplayName("spec 02 §19: the words use every value they are given and no other, and fill in without a rest")
    void fields(EmailTemplate template) throws Exception {
        String file = new String(
                EmailTemplate.class
                        .getResourceAsStream("/emails/" + template.name().toLowerCase(java.util.Locale.ROOT) + ".md")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Set<String> used = new HashSet<>();
        Matcher field = FIELD.matcher(file);
        while (field.find()) {
            used.add(field.group(1));
        }
        used.remove("service_url");
        assertThat(used).isEqualTo(template.fields());
        EmailWords.Message message = words.fill(template, values(template));
        assertThat(message.subject()).isNotBlank().doesNotContain("((").hasSizeLessThan(120);
        assertThat(message.body())
                .isNotBlank()
                .doesNotContain("((")
                .doesNotContain("'s ")
                .contains("Department for Education");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    @DisplayName("spec 02 §19: a value that is missing is an error, never a hole in a letter")
    void missing(EmailTemplate template) {
        assertThatThrownBy(() -> words.fill(template, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} has {1}")
    @DisplayName("spec 02 §19.1 to 19.3: the links each must have")
    @CsvSource({
        "ECT_REGISTERED_PROVIDER_LED, early-career-teachers-your-training-and-support-entitlement",
        "ECT_REGISTERED_PROVIDER_LED, privacy-information-education-providers-workforce-including-teachers",
        "ECT_REGISTERED_SCHOOL_LED, early-career-teachers-your-training-and-support-entitlement",
        "ECT_REGISTERED_SCHOOL_LED, privacy-information-education-providers-workforce-including-teachers",
        "MENTOR_REGISTERED, mentors-responsibilities-for-early-career-teacher-entitlement",
        "MENTOR_REGISTERED, privacy-information-education-providers-workforce-including-teachers",
        "INDUCTION_TUTOR_CONFIRMED, set-up-and-manage-the-early-career-teacher-entitlement",
        "INDUCTION_TUTOR_CONFIRMED, https://services.signin.education.gov.uk/",
        "INDUCTION_TUTOR_CONFIRMED, https://help.signin.education.gov.uk/contact-us",
        "INDUCTION_TUTOR_CONFIRMED, induction-training-and-support-for-early-career-teachers-ects",
        "INDUCTION_TUTOR_CONFIRMED, https://rect.example",
        "TERM_REMINDER, https://rect.example<opt_out_path>",
        "REGISTRATION_OPEN, https://rect.example<opt_out_path>"
    })
    void links(EmailTemplate template, String link) {
        assertThat(words.fill(template, values(template)).body()).contains(link);
    }

    @Test
    @DisplayName("07 §5.2: the template Notify has takes a subject and a body, and nothing else")
    void the_template_of_notify() throws Exception {
        try (NotifyDouble notify = NotifyDouble.start(0, SampleWorld.load())) {
            var template = new NotificationClient(
                            NotifyDouble.API_KEY, notify.uri().toString())
                    .getTemplateById(GENERIC.toString());
            assertThat(template.getPersonalisation().orElseThrow().keySet())
                    .containsExactlyInAnyOrder("subject", "body");
        }
    }

    private static Map<String, String> values(EmailTemplate template) {
        Map<String, String> values = new HashMap<>();
        template.fields().forEach(field -> values.put(field, "<" + field + ">"));
        return values;
    }
}
