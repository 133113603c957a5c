package uk.gov.education.rect.web.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Runs journeys for people. A controller has two lines a route: it calls {@link #open} or {@link #submit} and draws the
 * {@link Turn} it gets.
 *
 * <ul>
 *   <li>Reading a page changes nothing; a step that is not open leads to the last one that is (SJ-WIZ-05).
 *   <li>A finished run answers every request with its confirmation; its answers are gone (SJ-WIZ-09, SJ-X-05).
 *   <li>Sent from a change link, a page returns to check-your-answers, or to the first thing that now has to be asked.
 *   <li>A run belongs to one owner and one tab: its id is in the address (SJ-WIZ-10).
 * </ul>
 */
@Component
public class Journeys {

    private static final String CHANGE = "change-";

    private final Runs runs;

    Journeys(Runs runs) {
        this.runs = runs;
    }

    /**
     * Begins a run.
     *
     * @param owner whom it belongs to, such as {@code school:123456}
     * @param answers what is known before the first page
     * @return the address of its first page
     */
    public <A extends Answers<A>, S extends Enum<S>, C, R> String start(
            Journey<A, S, C, R> journey, HttpServletRequest request, String owner, A answers) {
        return start(journey, request, owner, answers, journey.base());
    }

    /**
     * Begins a run of a journey whose address names the record it is about.
     *
     * @param owner whom it belongs to, and which record it is about: the run of one record does not open another's
     * @param base the journey's address with the record filled in
     * @return the address of its first page
     */
    public <A extends Answers<A>, S extends Enum<S>, C, R> String start(
            Journey<A, S, C, R> journey, HttpServletRequest request, String owner, A answers, String base) {
        String id = runs.start(request.getSession(), journey.base(), owner, answers);
        return new Addresses<>(journey, base, id, false).to(journey.first());
    }

    /** What a run left when it had done its work; empty while it has not, and for a run that is not the owner's. */
    public <A extends Answers<A>, S extends Enum<S>, C, R> Optional<R> result(
            Journey<A, S, C, R> journey, HttpServletRequest request, String owner, String id) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : runs.find(session, id, journey.base(), owner)
                        .flatMap(found -> runs.value(found.result(), journey.resultType()));
    }

    /** The page of a step. */
    public <A extends Answers<A>, S extends Enum<S>, C, R> Turn<A, S, R> open(
            Journey<A, S, C, R> journey, HttpServletRequest request, String owner, String id, String path, C context) {
        return turn(journey, request, owner, id, path, (place, run) -> {
            Form form = journey.question(place.step())
                    .map(question -> question.prefill(place.answers(), context))
                    .orElse(Form.empty());
            return show(journey, place, form, List.of(), HttpStatus.OK);
        });
    }

    /** Takes the form of a step. Sent twice, it is done once: the second answers with what the first did. */
    public <A extends Answers<A>, S extends Enum<S>, C, R> Turn<A, S, R> submit(
            Journey<A, S, C, R> journey, HttpServletRequest request, String owner, String id, String path, C context) {
        return turn(journey, request, owner, id, path, (place, run) -> {
            Optional<Question<A, S, C, R>> question = journey.question(place.step());
            if (question.isEmpty()) {
                return new Turn.GoTo<>(place.addresses().to(place.step()));
            }
            Form form = Form.of(place.step(), request.getParameterMap());
            HttpSession session = request.getSession();
            return switch (question.get().submit(form, place.answers(), context)) {
                case Submission.Accepted<A, S, R>(A answers) -> {
                    S next = next(journey, place, answers);
                    keep(journey, session, id, run, answers, next);
                    yield new Turn.GoTo<>(place.addresses().to(next));
                }
                case Submission.Detour<A, S, R>(A answers, S step) -> {
                    keep(journey, session, id, run, answers, step);
                    yield new Turn.GoTo<>(place.addresses().to(step));
                }
                case Submission.Rejected<A, S, R>(List<FieldError> errors) ->
                    show(journey, place, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
                case Submission.Unavailable<A, S, R>(FieldError error) ->
                    show(journey, place, form, List.of(error), HttpStatus.SERVICE_UNAVAILABLE);
                case Submission.Finished<A, S, R>(R result) -> {
                    runs.finish(session, id, run, result);
                    yield new Turn.GoTo<>(place.addresses().plain().to(journey.confirmation()));
                }
            };
        });
    }

    /** Keeps the answers; on a page where many people stop, without what must be forgotten (SJ-X-05). */
    private <A extends Answers<A>, S extends Enum<S>, C, R> void keep(
            Journey<A, S, C, R> journey, HttpSession session, String id, Runs.Run run, A answers, S next) {
        runs.answer(session, id, run, journey.ends(next) ? answers.withoutSensitive() : answers);
    }

    private <A extends Answers<A>, S extends Enum<S>, C, R> Turn<A, S, R> turn(
            Journey<A, S, C, R> journey,
            HttpServletRequest request,
            String owner,
            String id,
            String path,
            AtPlace<A, S, C, R> action) {
        boolean changing = path.startsWith(CHANGE);
        Optional<S> step = journey.stepAt(changing ? path.substring(CHANGE.length()) : path);
        if (step.isEmpty()) {
            return new Turn.NoSuchStep<>();
        }
        HttpSession session = request.getSession(false);
        Optional<Runs.Run> run = session == null ? Optional.empty() : runs.find(session, id, journey.base(), owner);
        Addresses<A, S, C, R> addresses = new Addresses<>(journey, base(journey, request), id, changing);
        Optional<R> result = run.flatMap(found -> runs.value(found.result(), journey.resultType()));
        if (result.isPresent()) {
            return journey.confirms(step.get()) && !changing
                    ? new Turn.Confirm<>(result.get())
                    : new Turn.GoTo<>(addresses.plain().to(journey.confirmation()));
        }
        Optional<A> answers = run.flatMap(found -> runs.value(found.answers(), journey.answersType()));
        if (run.isEmpty() || answers.isEmpty()) {
            return new Turn.Lost<>();
        }
        List<S> way = journey.way(answers.get());
        Optional<Aside<A, S>> aside = journey.openAside(step.get(), answers.get(), way);
        if (!way.contains(step.get()) && aside.isEmpty()) {
            return new Turn.GoTo<>(addresses.to(way.getLast()));
        }
        S before = aside.map(Aside::from).orElse(null);
        return action.at(new Place<>(step.get(), answers.get(), way, before, addresses), run.get());
    }

    /** The journey's address; where it names a record, the part of the request's before the run and the step. */
    private static String base(Journey<?, ?, ?, ?> journey, HttpServletRequest request) {
        if (!journey.base().contains("{")) {
            return journey.base();
        }
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        String run = address.substring(0, address.lastIndexOf('/'));
        return run.substring(0, run.lastIndexOf('/'));
    }

    private <A extends Answers<A>, S extends Enum<S>, C, R> S next(
            Journey<A, S, C, R> journey, Place<A, S, C, R> place, A answers) {
        List<S> way = journey.way(answers);
        if (place.addresses().changing() || !way.contains(place.step())) {
            return way.getLast();
        }
        return journey.after(place.step(), answers).orElse(place.step());
    }

    private <A extends Answers<A>, S extends Enum<S>, C, R> Turn<A, S, R> show(
            Journey<A, S, C, R> journey,
            Place<A, S, C, R> place,
            Form form,
            List<FieldError> errors,
            HttpStatus status) {
        Addresses<A, S, C, R> addresses = place.addresses();
        String forward = journey.after(place.step(), place.answers())
                .filter(next -> !journey.asks(place.step()))
                .map(addresses::to)
                .orElse(null);
        return new Turn.Show<>(
                new StepView<>(
                        place.step(),
                        place.answers(),
                        form,
                        errors,
                        addresses.to(place.step()),
                        place.back(),
                        forward,
                        new StepView.Links<>(addresses::to, addresses::change)),
                status);
    }

    private interface AtPlace<A extends Answers<A>, S extends Enum<S>, C, R> {
        Turn<A, S, R> at(Place<A, S, C, R> place, Runs.Run run);
    }

    private record Place<A extends Answers<A>, S extends Enum<S>, C, R>(
            S step, A answers, List<S> way, @Nullable S asideFrom, Addresses<A, S, C, R> addresses) {

        /** The page before; from a change link, check-your-answers as long as nothing else has to be asked first. */
        @Nullable
        String back() {
            if (addresses.changing() && addresses.journey().reviews(way.getLast()) && way.getLast() != step) {
                return addresses.plain().to(way.getLast());
            }
            if (asideFrom != null) {
                return addresses.to(asideFrom);
            }
            int index = way.indexOf(step);
            return index == 0 ? null : addresses.to(way.get(index - 1));
        }
    }

    private record Addresses<A extends Answers<A>, S extends Enum<S>, C, R>(
            Journey<A, S, C, R> journey, String base, String id, boolean changing) {

        Addresses<A, S, C, R> plain() {
            return new Addresses<>(journey, base, id, false);
        }

        String to(S step) {
            boolean plain = !changing || journey.reviews(step) || journey.confirms(step);
            return base + "/" + id + "/" + (plain ? "" : CHANGE) + Journey.path(step);
        }

        String change(S step) {
            return base + "/" + id + "/" + CHANGE + Journey.path(step);
        }
    }
}
