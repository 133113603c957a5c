package uk.gov.education.rect.web;

import java.io.Serializable;

/**
 * One message that the next page shows, once (UI-03).
 *
 * @param kind how it looks
 * @param text what it says
 */
public record Flash(Kind kind, String text) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How a message looks: a blue "Important" banner, a green "Success" one, or the red box of a problem. */
    public enum Kind {
        IMPORTANT,
        SUCCESS,
        ERROR
    }

    /** Something was done. */
    public static Flash success(String text) {
        return new Flash(Kind.SUCCESS, text);
    }

    /** Something was not done (SJ-WIZ-06). */
    public static Flash error(String text) {
        return new Flash(Kind.ERROR, text);
    }

    /** Something the visitor must know. */
    public static Flash important(String text) {
        return new Flash(Kind.IMPORTANT, text);
    }
}
