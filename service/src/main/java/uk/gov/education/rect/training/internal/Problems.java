package uk.gov.education.rect.training.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.gov.education.rect.training.ActionAttribute;
import uk.gov.education.rect.training.ActionProblem;
import uk.gov.education.rect.usecase.Refusal;
import uk.gov.education.rect.usecase.Refused;

/**
 * What stands in the way of a lead provider's action, found by asking in the specification's order: at most one problem
 * about each attribute (API-ERR-04), attributes in the order in which they failed.
 */
public final class Problems<P extends ActionProblem> {

    private final Map<ActionAttribute, P> found = new LinkedHashMap<>();

    /** Notes the problem when it is there; not asked once the attribute has another. */
    public Problems<P> check(P problem, BooleanSupplier there) {
        if (!found.containsKey(problem.attribute()) && there.getAsBoolean()) {
            found.put(problem.attribute(), problem);
        }
        return this;
    }

    /** Notes the problem when there is a subject that has it; not asked once the attribute has another. */
    public <T> Problems<P> check(P problem, Optional<T> subject, Predicate<T> hasIt) {
        return check(problem, () -> subject.filter(hasIt).isPresent());
    }

    /** Notes the problem when it is there; not asked once there is any other. */
    public Problems<P> checkAlone(P problem, BooleanSupplier there) {
        return found.isEmpty() ? check(problem, there) : this;
    }

    /** @throws Refused when there are problems */
    public void orRefuse(Function<List<P>, Refusal> refusal) {
        if (!found.isEmpty()) {
            throw new Refused(refusal.apply(List.copyOf(found.values())));
        }
    }
}
