package uk.gov.education.rect.web.school.home;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of a fixed number of ways to narrow a list down or to order it. */
interface Choice {

    /** For people. */
    String label();

    /** The name that every enum has. */
    String name();

    /** Its name in addresses. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of all that an address names; none for anything else. */
    static <C extends Choice> Optional<C> named(String key, C[] all) {
        return Arrays.stream(all).filter(each -> each.key().equals(key)).findFirst();
    }

    /** The key of a row that an address names; none for anything else. */
    static Optional<Long> id(String typed) {
        return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}
