package uk.gov.education.rect.web.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a step needs to draw itself.
 *
 * @param step the step
 * @param answers what was answered so far
 * @param form what is in the fields
 * @param errors what is wrong with them, in the order of the fields
 * @param action where the form goes
 * @param back the page before, or null on the first
 * @param forward where an information page goes on to, or null
 * @param links addresses of this journey's pages
 */
public record StepView<A, S extends Enum<S>>(
        S step,
        A answers,
        Form form,
        List<FieldError> errors,
        String action,
        @Nullable String back,
        @Nullable String forward,
        Links<S> links) {

    /** A field's name on the wire. */
    public String name(String field) {
        return Form.name(step, field);
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** Every message by the id of the element it is about, in order; the first of two about one element. */
    public Map<String, String> messagesByAnchor() {
        return errors.stream()
                .collect(Collectors.toMap(
                        FieldError::anchor, FieldError::message, (first, second) -> first, LinkedHashMap::new));
    }

    /** The page before, or the given one on the first page. */
    public String backOr(String start) {
        return Optional.ofNullable(back).orElse(start);
    }

    /**
     * Addresses of a journey's pages.
     *
     * @param to a step's page, returning to check-your-answers if this page does
     * @param change a step's page, returning to check-your-answers
     */
    public record Links<S>(Function<S, String> to, Function<S, String> change) {
        /** A step's page. */
        public String to(S step) {
            return to.apply(step);
        }

        /** A step's page, returning to check-your-answers. */
        public String change(S step) {
            return change.apply(step);
        }
    }
}
