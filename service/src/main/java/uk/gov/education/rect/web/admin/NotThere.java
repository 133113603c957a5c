package uk.gov.education.rect.web.admin;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a page is about does not exist: page not found. */
public final class NotThere extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    public NotThere() {
        super(HttpStatus.NOT_FOUND);
    }
}
