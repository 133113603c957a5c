package uk.gov.education.rect.web.journey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A multi-step form as data: its steps, what kind of page each is, and the branches between them. Immutable; one for all
 * people. The way through it is always computed from the answers, never remembered: a step may be opened when it is on
 * the way ({@link #way}) or beside an open one ({@link #asides}).
 *
 * @param <A> what a person has answered so far
 * @param <S> its steps; none may be named {@code CHANGE_…}, which is how the addresses of change links begin
 * @param <C> who asks, for what: given anew with every request
 * @param <R> what is left when the journey has done its work
 */
public final class Journey<A extends Answers<A>, S extends Enum<S>, C, R> {

    private final String base;
    private final Class<A> answersType;
    private final Class<R> resultType;
    private final S first;
    private final Map<S, Step<A, S, C, R>> steps;
    private final List<Aside<A, S>> asides;

    private Journey(Builder<A, S, C, R> builder, S first) {
        this.base = builder.base;
        this.answersType = builder.answersType;
        this.resultType = builder.resultType;
        this.first = first;
        this.steps = new EnumMap<>(builder.steps);
        this.asides = List.copyOf(builder.asides);
    }

    /**
     * Begins a journey's list of steps.
     *
     * @param base the address below which the journey's pages are, such as {@code /school/register-ect}; with a variable
     *     when it names a record, such as {@code /school/ects/{ect}/change-name}
     */
    public static <A extends Answers<A>, S extends Enum<S>, C, R> Builder<A, S, C, R> at(
            String base, Class<S> steps, Class<A> answers, Class<R> result) {
        return new Builder<>(base, steps, answers, result);
    }

    /** The address below which the journey's pages are. */
    public String base() {
        return base;
    }

    /** The step it begins with. */
    public S first() {
        return first;
    }

    /** Every branch it declares, by the step it leaves, in the order in which they are tried. */
    public Map<S, List<Branch<A, S>>> branches() {
        Map<S, List<Branch<A, S>>> branches = new EnumMap<>(first.getDeclaringClass());
        steps.forEach((step, kind) -> branches.put(step, branchesOf(kind)));
        return branches;
    }

    /** Every step that is reached beside the way the answers lead. */
    public List<Aside<A, S>> asides() {
        return asides;
    }

    /** Whether the step has a form to send. */
    public boolean asks(S step) {
        return question(step).isPresent();
    }

    /** Whether nothing follows the step: it refuses, or sends back to try something else. */
    public boolean refuses(S step) {
        return steps.get(step) instanceof Step.Refuses;
    }

    boolean ends(S step) {
        return steps.get(step) instanceof Step.Refuses<A, S, C, R> refuses && refuses.ends();
    }

    /** Whether the step is the page that says what was done. */
    public boolean confirms(S step) {
        return steps.get(step) instanceof Step.Confirms;
    }

    /** Whether the step is check-your-answers. */
    public boolean reviews(S step) {
        return steps.get(step) instanceof Step.Acts<A, S, C, R> acts && acts.review();
    }

    /**
     * The steps from the first to the first that waits for an answer, refuses, or does the journey's work: what a person
     * with these answers may open, in order.
     *
     * @throws IllegalStateException when the branches lead in a circle
     */
    public List<S> way(A answers) {
        List<S> way = new ArrayList<>();
        Optional<S> step = Optional.of(first);
        while (step.isPresent()) {
            if (way.contains(step.get())) {
                throw new IllegalStateException("the branches of " + base + " lead in a circle at " + step.get());
            }
            way.add(step.get());
            step = after(step.get(), answers);
        }
        return way;
    }

    Optional<S> after(S step, A answers) {
        Step<A, S, C, R> kind = kind(step);
        if (kind instanceof Step.Asks<A, S, C, R> asks && !asks.answered().test(answers)) {
            return Optional.empty();
        }
        return branchesOf(kind).stream()
                .filter(branch -> branch.applies().test(answers))
                .map(Branch::to)
                .findFirst();
    }

    Optional<Question<A, S, C, R>> question(S step) {
        return switch (kind(step)) {
            case Step.Asks<A, S, C, R>(var question, var answered, var branches) -> Optional.of(question);
            case Step.Acts<A, S, C, R>(var question, var review) -> Optional.of(question);
            case Step.Tells<A, S, C, R> tells -> Optional.empty();
            case Step.Refuses<A, S, C, R> refuses -> Optional.empty();
            case Step.Confirms<A, S, C, R> confirms -> Optional.empty();
        };
    }

    Optional<Aside<A, S>> openAside(S step, A answers, List<S> way) {
        return asides.stream()
                .filter(aside -> aside.to() == step && way.contains(aside.from()))
                .filter(aside -> aside.open().test(answers))
                .findFirst();
    }

    S confirmation() {
        return steps.keySet().stream().filter(this::confirms).findFirst().orElseThrow();
    }

    Optional<S> stepAt(String path) {
        return steps.keySet().stream().filter(step -> path(step).equals(path)).findFirst();
    }

    Class<A> answersType() {
        return answersType;
    }

    Class<R> resultType() {
        return resultType;
    }

    /** A step's name in addresses: {@code find-ect}. */
    public static String path(Enum<?> step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Step<A, S, C, R> kind(S step) {
        Step<A, S, C, R> kind = steps.get(step);
        if (kind == null) {
            throw new IllegalStateException(step + " is not a step of " + base);
        }
        return kind;
    }

    private List<Branch<A, S>> branchesOf(Step<A, S, C, R> kind) {
        return switch (kind) {
            case Step.Asks<A, S, C, R>(var question, var answered, var branches) -> branches;
            case Step.Tells<A, S, C, R>(var branches) -> branches;
            case Step.Acts<A, S, C, R> acts -> List.of();
            case Step.Refuses<A, S, C, R> refuses -> List.of();
            case Step.Confirms<A, S, C, R> confirms -> List.of();
        };
    }

    /** Collects the steps of a journey; the order does not matter, only that every step of the enum is given once. */
    public static final class Builder<A extends Answers<A>, S extends Enum<S>, C, R> {

        private final String base;
        private final Class<S> stepType;
        private final Class<A> answersType;
        private final Class<R> resultType;
        private final Map<S, Step<A, S, C, R>> steps;
        private final List<Aside<A, S>> asides = new ArrayList<>();

        private Builder(String base, Class<S> stepType, Class<A> answersType, Class<R> resultType) {
            this.base = base;
            this.stepType = stepType;
            this.answersType = answersType;
            this.resultType = resultType;
            this.steps = new EnumMap<>(stepType);
        }

        /**
         * A page with a form.
         *
         * @param answered whether it has been answered, so that the way goes on
         * @param branches where it leads once answered; the last must always apply
         */
        @SafeVarargs
        public final Builder<A, S, C, R> question(
                S step, Question<A, S, C, R> question, Predicate<A> answered, Branch<A, S>... branches) {
            return question(step, question, answered, List.of(branches));
        }

        /** A page with a form, its branches as a list. */
        public Builder<A, S, C, R> question(
                S step, Question<A, S, C, R> question, Predicate<A> answered, List<Branch<A, S>> branches) {
            return put(step, new Step.Asks<>(question, answered, List.copyOf(branches)));
        }

        /** A page that tells something and goes on; the last branch must always apply. */
        @SafeVarargs
        public final Builder<A, S, C, R> information(S step, Branch<A, S>... branches) {
            return put(step, new Step.Tells<>(List.of(branches)));
        }

        /** A page that the journey may well end on: sensitive answers are forgotten when it is reached (SJ-X-05). */
        public Builder<A, S, C, R> refusal(S step) {
            return put(step, new Step.Refuses<>(true));
        }

        /** A page that the person goes back from at once, to answer differently: nothing is forgotten. */
        public Builder<A, S, C, R> obstacle(S step) {
            return put(step, new Step.Refuses<>(false));
        }

        /** Check your answers: its form does the journey's work, and change links return to it. */
        public Builder<A, S, C, R> review(S step, Question<A, S, C, R> work) {
            return put(step, new Step.Acts<>(work, true));
        }

        /** A page whose form does the journey's work at once. */
        public Builder<A, S, C, R> act(S step, Question<A, S, C, R> work) {
            return put(step, new Step.Acts<>(work, false));
        }

        /** The page that says what was done. */
        public Builder<A, S, C, R> confirmation(S step) {
            return put(step, new Step.Confirms<>());
        }

        /** Lets a step be opened by a link or a detour from another one while the answers are so. */
        public Builder<A, S, C, R> aside(S from, S to, Predicate<A> open) {
            asides.add(new Aside<>(from, to, open));
            return this;
        }

        /**
         * The journey.
         *
         * @throws IllegalStateException when a step is missing, there is not one confirmation, or a step is named as
         *     change links are
         */
        public Journey<A, S, C, R> startingAt(S first) {
            for (S step : stepType.getEnumConstants()) {
                if (!steps.containsKey(step)) {
                    throw new IllegalStateException(step + " is not described in the journey at " + base);
                }
                if (step.name().startsWith("CHANGE_")) {
                    throw new IllegalStateException(step + " is named as the address of a change link");
                }
            }
            Journey<A, S, C, R> journey = new Journey<>(this, first);
            if (steps.keySet().stream().filter(journey::confirms).count() != 1) {
                throw new IllegalStateException("the journey at " + base + " needs one confirmation");
            }
            return journey;
        }

        private Builder<A, S, C, R> put(S step, Step<A, S, C, R> kind) {
            if (steps.put(step, kind) != null) {
                throw new IllegalStateException(step + " is described twice in the journey at " + base);
            }
            return this;
        }
    }
}
