package uk.gov.education.rect.web.school.change;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;

/**
 * The addresses of everything that can be changed about the people of one role: three for each {@link Change}, below the
 * record's own.
 *
 * @param <P> whom the changes are about
 */
public abstract class ChangePages<P extends Person> {

    /** What follows the records' address in that of a controller. */
    public static final String ONE = "/{person:[0-9]{1,18}}/{change}";

    private final String records;
    private final SchoolVisits visits;
    private final Changes changes;
    private final Map<String, Change<?, ?, P>> byPath;

    /**
     * The pages.
     *
     * @param records where the records are
     */
    protected ChangePages(String records, SchoolVisits visits, Changes changes, List<? extends Change<?, ?, P>> all) {
        this.records = records;
        this.visits = visits;
        this.changes = changes;
        this.byPath = all.stream()
                .collect(Collectors.toUnmodifiableMap(change -> Changes.lastOf(change.journey()), Function.identity()));
    }

    /** The person of the visitor's school with the spell. */
    protected abstract Optional<P> find(SchoolVisit visit, long period);

    /** Begins a change. */
    @GetMapping("/edit")
    public View begin(
            SchoolUser user, HttpServletRequest request, @PathVariable long person, @PathVariable String change) {
        Change<?, ?, P> wanted = named(change);
        return changes.begin(wanted, request, find(visit(user, wanted), person).orElseThrow(SchoolVisits::notFound));
    }

    /** Shows a page of a change. */
    @GetMapping("/{run:[0-9a-f]{16}}/{step}")
    public View open(
            SchoolUser user,
            HttpServletRequest request,
            @PathVariable long person,
            @PathVariable String change,
            @PathVariable String run,
            @PathVariable String step) {
        Change<?, ?, P> wanted = named(change);
        SchoolVisit visit = visit(user, wanted);
        return changes.open(wanted, request, record(visit, person), find(visit, person), run, step);
    }

    /** Takes the form of a page of a change. */
    @PostMapping("/{run:[0-9a-f]{16}}/{step}")
    public View submit(
            SchoolUser user,
            HttpServletRequest request,
            @PathVariable long person,
            @PathVariable String change,
            @PathVariable String run,
            @PathVariable String step) {
        Change<?, ?, P> wanted = named(change);
        SchoolVisit visit = visit(user, wanted);
        return changes.submit(wanted, request, record(visit, person), find(visit, person), run, step);
    }

    private Changes.Record record(SchoolVisit visit, long person) {
        return new Changes.Record(visit, records + "/" + person);
    }

    private SchoolVisit visit(SchoolUser user, Change<?, ?, P> change) {
        return change.closesWithRegistration() ? visits.registering(user) : visits.of(user);
    }

    private Change<?, ?, P> named(String path) {
        return Optional.ofNullable(byPath.get(path)).orElseThrow(SchoolVisits::notFound);
    }
}
