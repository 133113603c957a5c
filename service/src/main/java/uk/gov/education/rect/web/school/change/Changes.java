package uk.gov.education.rect.web.school.change;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.Answers;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Journeys;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Turn;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;

/**
 * Runs any {@link Change} of any record. A run belongs to one visitor and one record (SJ-WIZ-10, SJ-X-04): opened under
 * another record's address it is not found.
 */
@Component
public class Changes {

    private static final String NO_LONGER =
            "Nothing was saved, because somebody has changed this record since you began."
                    + " Check the details before you try again.";

    private final Journeys journeys;
    private final ChangeViews views;
    private final Pages pages;

    Changes(Journeys journeys, ChangeViews views, Pages pages) {
        this.journeys = journeys;
        this.views = views;
        this.pages = pages;
    }

    /** Begins a change and opens its first page. */
    public <A extends Answers<A>, S extends Enum<S>, P extends Person> View begin(
            Change<A, S, P> change, HttpServletRequest request, P person) {
        if (!change.appliesTo(person)) {
            throw SchoolVisits.notFound();
        }
        Optional<String> elsewhere = change.insteadOf(person);
        if (elsewhere.isPresent()) {
            return pages.redirect(elsewhere.get());
        }
        String base = person.recordPath() + "/" + lastOf(change.journey());
        String preselected = request.getParameter("preselect");
        A answers = preselected == null ? change.begin(person) : change.begin(person, preselected);
        return pages.redirect(
                journeys.start(change.journey(), request, owner(person.visit(), person.recordPath()), answers, base));
    }

    /**
     * The page of a step.
     *
     * @param record where the person's record was when the run began
     * @param found the person, if they are still there
     */
    public <A extends Answers<A>, S extends Enum<S>, P extends Person> View open(
            Change<A, S, P> change,
            HttpServletRequest request,
            Record record,
            Optional<P> found,
            String run,
            String step) {
        return found.filter(change::appliesTo)
                .map(person -> open(change, request, person, run, step))
                .orElseGet(() -> afterwards(change, request, record, run, found.isPresent()));
    }

    /** Takes the form of a step; otherwise as {@link #open}. */
    public <A extends Answers<A>, S extends Enum<S>, P extends Person> View submit(
            Change<A, S, P> change,
            HttpServletRequest request,
            Record record,
            Optional<P> found,
            String run,
            String step) {
        return found.filter(change::appliesTo)
                .map(person -> submit(change, request, person, run, step))
                .orElseGet(() -> afterwards(change, request, record, run, found.isPresent()));
    }

    /**
     * A record that may be gone.
     *
     * @param visit by whom it is changed
     * @param path where its page is
     */
    public record Record(SchoolVisit visit, String path) {}

    private <A extends Answers<A>, S extends Enum<S>, P extends Person> View open(
            Change<A, S, P> change, HttpServletRequest request, P person, String run, String step) {
        String owner = owner(person.visit(), person.recordPath());
        return draw(change, journeys.open(change.journey(), request, owner, run, step, person), person);
    }

    private <A extends Answers<A>, S extends Enum<S>, P extends Person> View submit(
            Change<A, S, P> change, HttpServletRequest request, P person, String run, String step) {
        Optional<String> leaving = stepAt(change.journey(), step)
                .flatMap(at -> change.leaving(at, Form.of(at, request.getParameterMap()), person));
        if (leaving.isPresent()) {
            return pages.redirect(leaving.get());
        }
        String owner = owner(person.visit(), person.recordPath());
        return draw(change, journeys.submit(change.journey(), request, owner, run, step, person), person);
    }

    /**
     * What a run shows whose record is gone, or can no longer be changed in that way: its last page if it was finished,
     * otherwise that nothing was saved.
     *
     * @param stillThere whether the record is there to go back to
     */
    private <A extends Answers<A>, S extends Enum<S>, P extends Person> View afterwards(
            Change<A, S, P> change, HttpServletRequest request, Record record, String run, boolean stillThere) {
        Optional<Changed> result =
                journeys.result(change.journey(), request, owner(record.visit(), record.path()), run);
        if (result.isEmpty() && !stillThere) {
            throw SchoolVisits.notFound();
        }
        return result.map(views::done).orElseGet(() -> pages.redirect(record.path(), Flash.important(NO_LONGER)));
    }

    /** The last part of a change's address: {@code change-name}. */
    public static String lastOf(Journey<?, ?, ?, ?> journey) {
        return journey.base().substring(journey.base().lastIndexOf('/') + 1);
    }

    private <A extends Answers<A>, S extends Enum<S>, P extends Person> View draw(
            Change<A, S, P> change, Turn<A, S, Changed> turn, P person) {
        return switch (turn) {
            case Turn.Show<A, S, Changed>(StepView<A, S> view, HttpStatus status) ->
                views.show(change.page(view, person), view, status, person);
            case Turn.Confirm<A, S, Changed>(Changed result) -> views.done(result);
            case Turn.GoTo<A, S, Changed>(String address) -> pages.redirect(address);
            case Turn.Lost<A, S, Changed> lost ->
                pages.redirect(person.recordPath(), Flash.error(SchoolVisits.NOTHING_SAVED));
            case Turn.NoSuchStep<A, S, Changed> none -> throw SchoolVisits.notFound();
        };
    }

    private static <S extends Enum<S>> Optional<S> stepAt(Journey<?, S, ?, ?> journey, String path) {
        String name = path.replaceFirst("^change-", "").replace('-', '_').toUpperCase(Locale.ROOT);
        return journey.branches().keySet().stream()
                .filter(step -> step.name().equals(name))
                .findFirst();
    }

    private static String owner(SchoolVisit visit, String recordPath) {
        return visit.owner() + ":" + recordPath;
    }
}
