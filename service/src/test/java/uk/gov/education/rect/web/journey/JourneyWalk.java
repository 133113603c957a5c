package uk.gov.education.rect.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks every way through a journey that the given samples open, through its front door: each page it lands on must be
 * shown, its back link must lead back, an empty form must be met with an error summary, no step may be skipped, and
 * nothing but a refusal may be a dead end. {@link #everythingWasSeen} then holds that every step, every branch and every
 * aside the journey declares was taken.
 */
public final class JourneyWalk<S extends Enum<S>> {

    private final Journey<?, S, ?, ?> journey;
    private final Map<S, Map<String, Map<String, String>>> samples;
    private final Set<S> neverEmpty = new HashSet<>();
    private final Set<S> steps = new TreeSet<>();
    private final Set<String> edges = new TreeSet<>();
    private int pages;

    /** @param journey the journey as data */
    public JourneyWalk(Journey<?, S, ?, ?> journey) {
        this.journey = journey;
        this.samples = new EnumMap<>(journey.first().getDeclaringClass());
    }

    /** A way to answer a step: a label and field/value pairs, fields without the step's name. */
    public JourneyWalk<S> answer(S step, String label, String... fieldsAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int index = 0; index < fieldsAndValues.length; index += 2) {
            fields.put(Form.name(step, fieldsAndValues[index]), fieldsAndValues[index + 1]);
        }
        samples.computeIfAbsent(step, none -> new LinkedHashMap<>()).put(label, fields);
        neverEmpty.add(step);
        return this;
    }

    /** Sends a step's form with nothing in it: it has no fields. */
    public JourneyWalk<S> press(S step) {
        samples.computeIfAbsent(step, none -> new LinkedHashMap<>()).put("continue", Map.of());
        return this;
    }

    /** From here on, of the ways to answer a step only the one with the label. */
    public JourneyWalk<S> onlyWith(S step, String label) {
        samples.computeIfPresent(step, (same, answers) -> {
            Map<String, Map<String, String>> one = new LinkedHashMap<>(answers);
            one.keySet().retainAll(Set.of(label));
            return one;
        });
        return this;
    }

    /** From here on, none of the ways to answer a step; others follow. */
    public JourneyWalk<S> instead(S step) {
        samples.remove(step);
        return this;
    }

    /** Walks everything the samples open at one front door; may be called for several, such as several schools. */
    public JourneyWalk<S> walk(FrontDoor door) {
        Set<List<S>> known = new HashSet<>();
        Deque<List<Move<S>>> toWalk = new ArrayDeque<>();
        toWalk.add(List.of());
        while (!toWalk.isEmpty()) {
            List<Move<S>> moves = toWalk.remove();
            String address = door.start();
            List<S> way = new ArrayList<>(List.of(journey.first()));
            for (Move<S> move : moves) {
                address = make(door, move, address);
                way.add(stepOf(address));
            }
            inspect(door, address, way, known.add(way));
            for (Move<S> next : movesFrom(door, address)) {
                List<Move<S>> longer = new ArrayList<>(moves);
                longer.add(next);
                toWalk.add(longer);
            }
        }
        return this;
    }

    /** Holds that nothing the journey declares was left out. */
    public void everythingWasSeen() {
        assertThat(steps)
                .as("steps of %s that were shown", journey.base())
                .containsExactlyInAnyOrder(journey.first().getDeclaringClass().getEnumConstants());
        Set<String> declared = new TreeSet<>();
        journey.branches()
                .forEach((from, branches) -> branches.forEach(branch -> declared.add(edge(from, branch.to()))));
        journey.asides().forEach(aside -> declared.add(edge(aside.from(), aside.to())));
        assertThat(edges).as("branches of %s that were taken", journey.base()).containsAll(declared);
    }

    /** How many pages were shown, so that a report can say it. */
    public int pages() {
        return pages;
    }

    private void inspect(FrontDoor door, String address, List<S> way, boolean firstTime) {
        S step = way.getLast();
        FrontDoor.Seen page = door.get(address);
        assertThat(page.status()).as("%s after %s", address, way).isEqualTo(200);
        steps.add(step);
        pages++;
        if (way.size() > 1) {
            edges.add(edge(way.get(way.size() - 2), step));
        }
        if (journey.confirms(step) || !firstTime) {
            return;
        }
        goesBack(door, address, page.back(), way);
        nothingCanBeSkipped(door, address, way);
        if (neverEmpty.contains(step)) {
            FrontDoor.Seen refused = door.post(address, Map.of());
            assertThat(refused.status()).as("an empty form at %s", address).isEqualTo(422);
            assertThat(refused.errorLinks())
                    .as("error summary of an empty form at %s", address)
                    .isNotEmpty();
        }
        boolean goesOn = journey.asks(step) || page.forward() != null || page.back() != null;
        assertThat(goesOn).as("%s is a dead end", address).isTrue();
    }

    private void goesBack(FrontDoor door, String address, @Nullable String back, List<S> way) {
        if (back == null) {
            assertThat(way).as("%s has no back link", address).hasSize(1);
            return;
        }
        assertThat(back).as("back link of %s", address).isNotEqualTo(address);
        if (back.startsWith(runOf(address))) {
            assertThat(door.get(back).status())
                    .as("back from %s to %s", address, back)
                    .isEqualTo(200);
            assertThat(way).as("back from %s", address).contains(stepOf(back));
        }
    }

    private void nothingCanBeSkipped(FrontDoor door, String address, List<S> way) {
        Set<String> ledTo = new HashSet<>();
        for (S other : journey.first().getDeclaringClass().getEnumConstants()) {
            FrontDoor.Seen seen = door.get(runOf(address) + Journey.path(other));
            if (seen.page()) {
                assertThat(way.contains(other) || besideTheWay(other) || !journey.asks(way.getLast()))
                        .as("%s can be opened after %s", other, way)
                        .isTrue();
            }
            if (journey.confirms(other) || (!seen.page() && !way.contains(other))) {
                assertThat(seen.redirect())
                        .as("%s opened from %s", other, address)
                        .isTrue();
                if (ledTo.add(String.valueOf(seen.location()))) {
                    assertThat(door.get(String.valueOf(seen.location())).status())
                            .as("where %s leads from %s", other, address)
                            .isEqualTo(200);
                }
            }
        }
    }

    private boolean besideTheWay(S step) {
        return journey.asides().stream().anyMatch(aside -> aside.to() == step);
    }

    private List<Move<S>> movesFrom(FrontDoor door, String address) {
        S step = stepOf(address);
        List<Move<S>> moves = new ArrayList<>();
        samples.getOrDefault(step, Map.of())
                .forEach((label, fields) -> moves.add(new Move<>(step, label, fields, null)));
        String forward = door.get(address).forward();
        if (!journey.asks(step) && !journey.refuses(step) && forward != null && forward.startsWith(runOf(address))) {
            moves.add(new Move<>(step, "forward", Map.of(), null));
        }
        for (Aside<?, S> aside : journey.asides()) {
            if (aside.from() == step
                    && door.get(runOf(address) + Journey.path(aside.to())).page()) {
                moves.add(new Move<>(step, "to " + aside.to(), Map.of(), aside.to()));
            }
        }
        return moves;
    }

    private String make(FrontDoor door, Move<S> move, String address) {
        if (move.aside() != null) {
            return runOf(address) + Journey.path(move.aside());
        }
        if (!journey.asks(move.step())) {
            String forward = door.get(address).forward();
            return forward == null ? fail("%s does not go on", address) : forward;
        }
        FrontDoor.Seen seen = door.post(address, move.fields());
        String location = seen.location();
        return location == null
                ? fail("answer '%s' to %s was not accepted: status %s", move.label(), move.step(), seen.status())
                : location;
    }

    private S stepOf(String address) {
        String path = address.substring(address.lastIndexOf('/') + 1);
        return journey.stepAt(path.startsWith("change-") ? path.substring("change-".length()) : path)
                .orElseThrow(() -> new AssertionError(address + " is not a page of the journey"));
    }

    private static String runOf(String address) {
        return address.substring(0, address.lastIndexOf('/') + 1);
    }

    private static String edge(Enum<?> from, Enum<?> to) {
        return from + " -> " + to;
    }

    private record Move<S>(
            S step,
            String label,
            Map<String, String> fields,
            @Nullable S aside) {}
}
