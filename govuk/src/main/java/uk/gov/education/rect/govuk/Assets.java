package uk.gov.education.rect.govuk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Where the style sheets, scripts, fonts and images are. They lie in the jar under {@code static/assets/<version>/};
 * the version changes with their content, so whoever serves {@code /assets/**} may let browsers keep them for ever.
 */
public final class Assets {
    private static final String VERSION = readVersion();

    private Assets() {}

    /** Changes whenever any of the assets does. */
    public static String version() {
        return VERSION;
    }

    /** The address of an asset, such as {@code rect.css} or {@code images/favicon.svg}. */
    public static String url(String name) {
        return "/assets/" + VERSION + "/" + name;
    }

    private static String readVersion() {
        Properties properties = new Properties();
        try (InputStream file = Assets.class.getResourceAsStream("assets.properties")) {
            properties.load(Objects.requireNonNull(file, "assets.properties is made by the build of this module"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
