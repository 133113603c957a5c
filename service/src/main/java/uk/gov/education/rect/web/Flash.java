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

    /** How a message looks: a blue "Important" banner, or a green "Success" one. */
    public enum Kind {
        IMPORTANT,
        SUCCESS
    }

    /** Something was done. */
    public static Flash success(String text) {
        return new Flash(Kind.SUCCESS, text);
    }

    /** Something the visitor must know. */
    public static Flash important(String text) {
        return new Flash(Kind.IMPORTANT, text);
    }
}
