package uk.gov.education.rect.leadproviderapi.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who should see which transfers and unfunded mentors on a day, worked out anew from the tables: 03 §18.2 and §19 in plain
 * steps, to be held against what is stored.
 */
final class Moves {

    private record Spell(
            long id,
            String role,
            long teacher,
            int urn,
            LocalDate started,
            @Nullable LocalDate finished,
            String email) {

        boolean endsBy(LocalDate day) {
            return finished != null && !finished.isAfter(day);
        }
    }

    private record Training(
            long id,
            String role,
            long teacher,
            long spell,
            LocalDate started,
            @Nullable LocalDate finished,
            @Nullable String provider) {}

    private record Mentorship(
            long id,
            long ectSpell,
            long mentorSpell,
            LocalDate started,
            @Nullable LocalDate finished) {}

    private final LocalDate today;
    private final List<Spell> spells;
    private final List<Training> trainings;
    private final List<Mentorship> mentorships;
    private final TreeSet<String> completed;

    Moves(DSLContext database, LocalDate today) {
        this.today = today;
        this.spells = database.fetch("""
                        select e.id, 'ect', e.teacher_id, s.urn, e.started_on, e.finished_on, coalesce(e.email, '')
                        from ect_at_school_periods e join schools s on s.id = e.school_id
                        union all
                        select m.id, 'mentor', m.teacher_id, s.urn, m.started_on, m.finished_on, coalesce(m.email, '')
                        from mentor_at_school_periods m join schools s on s.id = m.school_id
                        order by 5, 1""")
                .map(row -> new Spell(
                        row.get(0, Long.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, Integer.class),
                        row.get(4, LocalDate.class),
                        row.get(5, LocalDate.class),
                        row.get(6, String.class)));
        this.trainings = database.fetch("""
                        select t.id, t.trainee_role::text, t.teacher_id,
                          coalesce(t.ect_at_school_period_id, t.mentor_at_school_period_id), t.started_on, t.finished_on, lp.name
                        from training_periods t
                        left join school_partnerships p on p.id = t.school_partnership_id
                        left join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                        left join active_lead_providers a on a.id = l.active_lead_provider_id
                        left join lead_providers lp on lp.id = a.lead_provider_id
                        order by t.started_on, t.id""")
                .map(row -> new Training(
                        row.get(0, Long.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class),
                        row.get(4, LocalDate.class),
                        row.get(5, LocalDate.class),
                        row.get(6, String.class)));
        this.mentorships = database.fetch("select id, ect_at_school_period_id, mentor_at_school_period_id, started_on,"
                        + " finished_on from mentorship_periods order by started_on, id")
                .map(row -> new Mentorship(
                        row.get(0, Long.class),
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        row.get(3, LocalDate.class),
                        row.get(4, LocalDate.class)));
        this.completed = new TreeSet<>(database.fetch("""
                        select 'ect ' || id from teachers where trs_induction_completed_date is not null
                        union
                        select 'ect ' || teacher_id from induction_periods where outcome is not null and finished_on is not null
                        union
                        select 'mentor ' || id from teachers where mentor_became_ineligible_for_funding_on is not null""").getValues(0, String.class));
    }

    /** By lead provider and teacher: what each transfer must say, in order. */
    Map<String, List<String>> transfers() {
        Map<String, Map<String, Training>> found = new TreeMap<>();
        for (Spell left : spells) {
            Optional<Spell> next = spells.stream()
                    .filter(other -> other.teacher() == left.teacher()
                            && other.role().equals(left.role())
                            && left.finished() != null
                            && other.started().isAfter(left.finished()))
                    .findFirst();
            Optional<Training> leaving = of(left).reduce((_, later) -> later).filter(t -> t.finished() != null);
            if (left.finished() == null || leaving.isEmpty() || !gone(left, next)) {
                continue;
            }
            Optional<Training> joining = next.flatMap(spell -> of(spell).findFirst());
            TreeSet<String> seenBy = new TreeSet<>();
            leaving.map(Training::provider).ifPresent(seenBy::add);
            joining.map(Training::provider).ifPresent(seenBy::add);
            String words = words(left, leaving.get(), next, joining);
            seenBy.forEach(provider -> found.computeIfAbsent(provider + " " + left.teacher(), _ -> new TreeMap<>())
                    .put(words, leaving.get()));
        }
        Map<String, List<String>> inOrder = new TreeMap<>();
        found.forEach((who, words) -> inOrder.put(
                who,
                words.entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<String, Training> one) ->
                                        one.getValue().started())
                                .thenComparing(one -> one.getValue().id()))
                        .map(Map.Entry::getKey)
                        .toList()));
        return inOrder;
    }

    private boolean gone(Spell left, Optional<Spell> next) {
        if (next.isPresent()) {
            return next.get().urn() != left.urn();
        }
        boolean goesOn = spells.stream()
                .anyMatch(other -> other.teacher() == left.teacher()
                        && other.role().equals(left.role())
                        && !other.endsBy(Objects.requireNonNull(left.finished())));
        return !goesOn && !completed.contains(left.role() + " " + left.teacher());
    }

    private String words(Spell left, Training leaving, Optional<Spell> next, Optional<Training> joining) {
        String type = joining.isEmpty()
                ? "unknown"
                : Objects.equals(leaving.provider(), joining.get().provider()) ? "new_school" : "new_provider";
        boolean ahead = Objects.requireNonNull(leaving.finished()).isAfter(today)
                || joining.map(training -> training.started().isAfter(today)).orElse(false);
        return "%s %s %s %s %s -> %s"
                .formatted(
                        type,
                        ahead ? "incomplete" : "complete",
                        left.urn(),
                        leaving.provider(),
                        leaving.finished(),
                        joining.map(training -> "%s %s %s"
                                        .formatted(next.orElseThrow().urn(), training.provider(), training.started()))
                                .orElse("null"));
    }

    private java.util.stream.Stream<Training> of(Spell spell) {
        return trainings.stream()
                .filter(training -> training.role().equals(spell.role()) && training.spell() == spell.id());
    }

    /** By lead provider and mentor: the e-mail address that must be shown. */
    Map<String, String> unfundedMentors() {
        Map<String, Spell> found = new TreeMap<>();
        Map<String, Training> latest = new TreeMap<>();
        for (Training training : trainings) {
            if (training.provider() != null && training.role().equals("ect")) {
                latest.put(training.provider() + " " + training.teacher(), training);
            }
        }
        for (Training training : latest.values()) {
            if (training.finished() != null && training.finished().isBefore(today)) {
                continue;
            }
            mentorships.stream()
                    .filter(one -> one.ectSpell() == training.spell())
                    .filter(one -> one.finished() == null || !one.finished().isBefore(today))
                    .findFirst()
                    .map(one -> spells.stream()
                            .filter(spell -> spell.role().equals("mentor") && spell.id() == one.mentorSpell())
                            .findFirst()
                            .orElseThrow())
                    .filter(mentor -> trainings.stream()
                            .noneMatch(own -> own.teacher() == mentor.teacher()
                                    && Objects.equals(own.provider(), training.provider())))
                    .ifPresent(mentor ->
                            found.merge(training.provider() + " " + mentor.teacher(), mentor, Moves::startsLater));
        }
        Map<String, String> emails = new TreeMap<>();
        found.forEach((who, spell) -> emails.put(who, spell.email()));
        return emails;
    }

    private static Spell startsLater(Spell one, Spell other) {
        return List.of(one, other).stream()
                .max(Comparator.comparing(Spell::started).thenComparing(Spell::id))
                .orElseThrow();
    }

    /** What is stored, in the words of {@link #transfers}. */
    static Map<String, List<String>> storedTransfers(DSLContext database) {
        Map<String, List<String>> found = new TreeMap<>();
        database.fetch("""
                        select lp.name || ' ' || d.record_id,
                          concat_ws(' ', x->>'transfer_type', x->>'status', x#>>'{leaving,school_urn}',
                            coalesce(x#>>'{leaving,provider}', 'null'), x#>>'{leaving,date}', '->',
                            case when x->'joining' = 'null' then 'null' else concat_ws(' ', x#>>'{joining,school_urn}',
                              coalesce(x#>>'{joining,provider}', 'null'), x#>>'{joining,date}') end)
                        from api_transfers d
                        join lead_providers lp on lp.id = d.lead_provider_id
                        cross join jsonb_array_elements(d.body::jsonb#>'{attributes,transfers}') with ordinality as t (x, place)
                        order by d.record_id, t.place""")
                .forEach(row -> found.computeIfAbsent(row.get(0, String.class), _ -> new ArrayList<>())
                        .add(row.get(1, String.class)));
        return found;
    }

    /** What is stored and may be seen, in the words of {@link #unfundedMentors}. */
    static Map<String, String> storedUnfundedMentors(DSLContext database) {
        Map<String, String> found = new TreeMap<>();
        database.fetch("""
                        select lp.name || ' ' || d.record_id, coalesce(d.body::jsonb#>>'{attributes,email}', '')
                        from api_unfunded_mentors d
                        join lead_providers lp on lp.id = d.lead_provider_id
                        where d.id is not null""").forEach(row -> found.put(row.get(0, String.class), row.get(1, String.class)));
        return found;
    }
}
