package uk.gov.education.rect.schools;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The keys of the links by which schools decline reminders (SJ-OPT-03).
 *
 * @param optOutSecret key of new links
 * @param previousOptOutSecret key of links sent before it was changed, which go on working; or null
 * @param send whether the service sends them; otherwise staff do, with the files of the console
 */
@Validated
@ConfigurationProperties("reminders")
public record ReminderSettings(
        @NotBlank @Size(min = 32) String optOutSecret,
        @Nullable String previousOptOutSecret,
        @DefaultValue("false") boolean send) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "ReminderSettings[hidden]";
    }
}
