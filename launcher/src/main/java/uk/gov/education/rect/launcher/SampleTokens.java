package uk.gov.education.rect.launcher;

import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.timeline.Author;

/** One predictable token for each lead provider: its name in lower case with hyphens (API-AUTH-09). */
final class SampleTokens {

    private final ApplicationContext service;
    private final DSLContext database;

    SampleTokens(ApplicationContext service, DSLContext database) {
        this.service = service;
        this.database = database;
    }

    void load() {
        CreateApiToken create = service.getBean(CreateApiToken.class);
        database.select(LEAD_PROVIDERS.ID, LEAD_PROVIDERS.NAME)
                .from(LEAD_PROVIDERS)
                .forEach(provider -> create.execute(new CreateApiToken.Command(
                        new Author.System(), provider.value1(), "Local sample token", null, token(provider.value2()))));
    }

    /** Names of the lead providers, and their tokens. */
    static Map<String, String> chosen(DSLContext database) {
        Map<String, String> tokens = new LinkedHashMap<>();
        database.select(LEAD_PROVIDERS.NAME)
                .from(LEAD_PROVIDERS)
                .orderBy(LEAD_PROVIDERS.NAME)
                .forEach(provider -> tokens.put(provider.value1(), token(provider.value1())));
        return tokens;
    }

    private static String token(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
