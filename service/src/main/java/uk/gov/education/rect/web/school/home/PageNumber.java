package uk.gov.education.rect.web.school.home;

/** Reads the number of a page of a list. */
final class PageNumber {

    private static final int LAST = 100_000;

    private PageNumber() {}

    /** The number; the first page for anything that is none. */
    static int of(String typed) {
        return typed.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(typed), 1, LAST) : 1;
    }
}
