package uk.gov.education.rect.schools;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Which schools are out of step with GIAS, and in which way (spec 07 §4.5). Asked of what is stored, not of what an
 * import changed, so that nothing is forgotten: a predecessor that closed before its successor opened is found on the
 * day the successor opens (GIAS-15). A school proposed to close counts as an open successor (GIAS-17).
 */
@Component
class Reconciliation {

    /** Links that say one school follows another, among schools we know. */
    private static final String LINKS = """
            with
            successors as (
              select l.urn, l.link_urn, l.link_type, other.status in ('open', 'proposed_to_close') as open
              from gias_school_links l
              join gias_schools other on other.urn = l.link_urn
              where l.link_type like 'Successor%' and l.removed_at is null
            ),
            related as (
              select l.urn from gias_school_links l
              where l.removed_at is null and (l.link_type like 'Successor%' or l.link_type like 'Predecessor%')
              union
              select l.link_urn from gias_school_links l
              where l.removed_at is null and (l.link_type like 'Successor%' or l.link_type like 'Predecessor%')
            )
            """;

    private static final String CLOSED = """
            g.status = 'closed'
              and g.closed_on <= ?::date
              and not exists (
                select from events e where e.school_id = s.id and e.event_type = 'school_closed'
              )
              and s.merged_into_school_id is null
            """;

    private final DSLContext database;
    private final ServiceClock clock;

    Reconciliation(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param successor only for a replacement and a merger */
    record Candidate(Urn urn, @Nullable Urn successor) {}

    /** Open in GIAS, unrelated to any other, and not set up here. */
    List<Candidate> toOpen(@Nullable Urn only) {
        return candidates(LINKS + """
                select g.urn, null::integer as successor
                from gias_schools g
                left join schools s on s.urn = g.urn
                where s.id is null
                  and g.status = 'open'
                  and g.not_importable_since is null
                  and not exists (select from related r where r.urn = g.urn)
                  and g.urn = coalesce(?::integer, g.urn)
                order by g.urn
                """, value(only));
    }

    /** Closed, with one open successor of its own that we have not set up. */
    List<Candidate> toReplace(@Nullable Urn only) {
        return candidates(LINKS + """
                select g.urn, min(f.link_urn) as successor
                from gias_schools g
                join schools s on s.urn = g.urn
                join successors f on f.urn = g.urn
                where\s""" + CLOSED + """
                  and g.urn = coalesce(?::integer, g.urn)
                group by g.urn
                having count(*) = 1
                  and bool_and(f.open and f.link_type = 'Successor')
                  and not exists (select from schools taken where taken.urn = min(f.link_urn))
                order by g.urn
                """, clock.today(), value(only));
    }

    /** Closed, and taken over by one open school, which others may be taken over by as well. */
    List<Candidate> toMerge(@Nullable Urn only) {
        return candidates(LINKS + """
                select g.urn, min(f.link_urn) as successor
                from gias_schools g
                join schools s on s.urn = g.urn
                join successors f on f.urn = g.urn
                where\s""" + CLOSED + """
                  and g.urn = coalesce(?::integer, g.urn)
                group by g.urn
                having count(*) = 1
                  and bool_and(f.open and f.link_type in ('Successor - merged', 'Successor - amalgamated'))
                order by g.urn
                """, clock.today(), value(only));
    }

    /** Closed, and nothing follows it. */
    List<Candidate> toClose(@Nullable Urn only) {
        return candidates(LINKS + """
                select g.urn, null::integer as successor
                from gias_schools g
                join schools s on s.urn = g.urn
                where\s""" + CLOSED + """
                  and not exists (select from successors f where f.urn = g.urn)
                  and not exists (
                    select from gias_school_links l
                    where l.link_urn = g.urn and l.link_type like 'Predecessor%' and l.removed_at is null
                  )
                  and g.urn = coalesce(?::integer, g.urn)
                order by g.urn
                """, clock.today(), value(only));
    }

    /** Closed in GIAS, still going on here: split, followed by several or by one not open yet. */
    List<Urn> outOfStep() {
        return database.fetch("""
                        select g.urn
                        from gias_schools g
                        join schools s on s.urn = g.urn
                        where\s""" + CLOSED + "order by g.urn", clock.today())
                .map(row -> new Urn(row.get(0, Integer.class)));
    }

    /** The school's last day in GIAS. */
    LocalDate closedOn(GiasSchool school) {
        return Optional.ofNullable(school.closedOn()).orElseGet(clock::today);
    }

    private List<Candidate> candidates(String sql, @Nullable Object... parameters) {
        return database.fetch(sql, parameters).map(row -> {
            Integer successor = row.get("successor", Integer.class);
            return new Candidate(new Urn(row.get("urn", Integer.class)), successor == null ? null : new Urn(successor));
        });
    }

    private static @Nullable Integer value(@Nullable Urn urn) {
        return urn == null ? null : urn.value();
    }
}
