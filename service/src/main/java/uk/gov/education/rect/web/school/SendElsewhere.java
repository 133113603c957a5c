package uk.gov.education.rect.web.school;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.web.Pages;

/** Answers {@link Elsewhere}. */
@ControllerAdvice
class SendElsewhere {

    private final Pages pages;

    SendElsewhere(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    View elsewhere(Elsewhere exception) {
        return pages.redirect(exception.path());
    }
}
