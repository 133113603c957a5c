package uk.gov.education.rect.web.school.changeect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.change.Changes;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.PeopleHere;

/** The addresses of everything that can be changed about an ECT: three for each of the {@link EctChange}s. */
@Controller
class EctChangePages {

    private static final String RECORD = "/school/ects/{ect:[0-9]{1,18}}/{change}";

    private final SchoolVisits visits;
    private final PeopleHere people;
    private final Changes changes;
    private final Map<String, EctChange<?, ?>> byPath;

    EctChangePages(SchoolVisits visits, PeopleHere people, Changes changes, List<EctChange<?, ?>> all) {
        this.visits = visits;
        this.people = people;
        this.changes = changes;
        this.byPath = all.stream()
                .collect(Collectors.toUnmodifiableMap(change -> Changes.lastOf(change.journey()), Function.identity()));
    }

    @GetMapping(RECORD + "/edit")
    View begin(SchoolUser user, HttpServletRequest request, @PathVariable long ect, @PathVariable String change) {
        EctChange<?, ?> wanted = named(change);
        EctHere person = people.ect(visit(user, wanted), ect).orElseThrow(SchoolVisits::notFound);
        return changes.begin(wanted, request, person);
    }

    @GetMapping(RECORD + "/{run:[0-9a-f]{16}}/{step}")
    View open(
            SchoolUser user,
            HttpServletRequest request,
            @PathVariable long ect,
            @PathVariable String change,
            @PathVariable String run,
            @PathVariable String step) {
        EctChange<?, ?> wanted = named(change);
        SchoolVisit visit = visit(user, wanted);
        return changes.open(wanted, request, record(visit, ect), people.ect(visit, ect), run, step);
    }

    @PostMapping(RECORD + "/{run:[0-9a-f]{16}}/{step}")
    View submit(
            SchoolUser user,
            HttpServletRequest request,
            @PathVariable long ect,
            @PathVariable String change,
            @PathVariable String run,
            @PathVariable String step) {
        EctChange<?, ?> wanted = named(change);
        SchoolVisit visit = visit(user, wanted);
        return changes.submit(wanted, request, record(visit, ect), people.ect(visit, ect), run, step);
    }

    private static Changes.Record record(SchoolVisit visit, long ect) {
        return new Changes.Record(visit, "/school/ects/" + ect);
    }

    private SchoolVisit visit(SchoolUser user, EctChange<?, ?> change) {
        return change.closesWithRegistration() ? visits.registering(user) : visits.of(user);
    }

    private EctChange<?, ?> named(String path) {
        return Optional.ofNullable(byPath.get(path)).orElseThrow(SchoolVisits::notFound);
    }
}
