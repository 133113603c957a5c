package uk.gov.education.rect.web;

import java.util.Optional;

/** What every page tells people of schools at the moment; declared where that is known. */
public interface SchoolNotices {

    /** The notice of now, if there is one. */
    Optional<Notice> now();
}
