package uk.gov.education.rect.schools;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The letters that go to many schools at once (spec 02 §19.4). */
public enum Mailing {
    /** Registration opens for an academic year: to every eligible school, whether or not it wants reminders. */
    REGISTRATION_OPENING("Registration is open", true, false),
    /** The start of a term, September as well as January and April: to eligible schools that want reminders. */
    START_OF_TERM("Start of term", true, true),
    /** Schools with a partnership this year and nobody registered, eligible or not, that want reminders. */
    PARTNERSHIP_WITHOUT_PEOPLE("Partnership, but nobody registered", false, true);

    private final String title;
    private final boolean eligibleOnly;
    private final boolean canBeDeclined;

    Mailing(String title, boolean eligibleOnly, boolean canBeDeclined) {
        this.title = title;
        this.eligibleOnly = eligibleOnly;
        this.canBeDeclined = canBeDeclined;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether only schools that are funded get it. */
    public boolean eligibleOnly() {
        return eligibleOnly;
    }

    /** Whether schools that declined reminders are left out. */
    public boolean canBeDeclined() {
        return canBeDeclined;
    }

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that name. */
    public static Optional<Mailing> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
