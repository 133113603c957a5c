package uk.gov.education.rect.schools.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;

/** Brings {@code gias_schools} and {@code gias_school_links} into line with a staged extract, set by set. */
public final class ApplyExtract {

    /** What may differ from one extract to the next. */
    private static final List<String> COLUMNS = List.of(
            "name",
            "status",
            "type_name",
            "local_authority_code",
            "local_authority_name",
            "establishment_number",
            "ukprn",
            "administrative_district_name",
            "address_line1",
            "address_line2",
            "address_line3",
            "postcode",
            "phase_name",
            "website",
            "primary_contact_email",
            "secondary_contact_email",
            "opened_on",
            "closed_on",
            "section_41_approved",
            "in_england",
            "eligible");

    private final DSLContext database;
    private final StagedExtract staged;

    public ApplyExtract(DSLContext database, StagedExtract staged) {
        this.database = database;
        this.staged = staged;
    }

    /**
     * A school whose funding eligibility changed.
     *
     * @param before all columns as JSON before the import
     * @param after the same after
     */
    public record EligibilityChange(int urn, String name, boolean eligible, JSONB before, JSONB after) {}

    /**
     * What was done to the schools.
     *
     * @param noLongerImportable URNs that have just vanished or stopped being importable
     */
    public record Schools(
            int created, int changed, List<Integer> noLongerImportable, List<EligibilityChange> eligibilityChanges) {}

    /** What was done to the links. */
    public record Links(int created, int changed) {}

    /** How many schools were importable the last time, children's centres aside, which come in a file of their own. */
    public static int importableBefore(DSLContext database) {
        return database.resultQuery("""
                        select count(*)
                        from gias_schools
                        where not_importable_since is null
                          and type_name not in ('Children''s centre', 'Children''s centre linked site')
                        """).fetchSingle(0, Integer.class);
    }

    /** How many links there were the last time. */
    public static int linksBefore(DSLContext database) {
        return database.resultQuery("select count(*) from gias_school_links where removed_at is null")
                .fetchSingle(0, Integer.class);
    }

    /** Creates and changes schools, and marks those no longer importable (GIAS-07, GIAS-08, GIAS-12). */
    public Schools schools() {
        letGoOfUkprns();
        List<EligibilityChange> eligibility = new ArrayList<>();
        int created = 0;
        int changed = 0;
        for (Record row : upsert()) {
            if (row.get("created", Boolean.class)) {
                created++;
            } else {
                changed++;
                addEligibilityChange(eligibility, row);
            }
        }
        List<Integer> gone = new ArrayList<>();
        for (Record row : withdraw()) {
            gone.add(row.get("urn", Integer.class));
            addEligibilityChange(eligibility, row);
        }
        return new Schools(created, changed, List.copyOf(gone), List.copyOf(eligibility));
    }

    /** Creates links, changes their type, and marks those that have gone (GIAS-09, GIAS-13). */
    public Links links() {
        int created = 0;
        int changed = 0;
        for (Record row : database.resultQuery("""
                insert into gias_school_links (urn, link_urn, link_type, link_date)
                select r.urn, r.link_urn, r.link_type, r.link_date
                from gias_link_rows r
                join gias_schools g on g.urn = r.urn
                on conflict (urn, link_urn) do update
                set link_type = excluded.link_type, removed_at = null
                where gias_school_links.link_type <> excluded.link_type
                   or gias_school_links.removed_at is not null
                returning old.urn is null as created
                """)) {
            if (row.get("created", Boolean.class)) {
                created++;
            } else {
                changed++;
            }
        }
        changed += database.execute("""
                        update gias_school_links l
                        set removed_at = now()
                        where l.removed_at is null
                          and not exists (
                            select from gias_link_rows r where r.urn = l.urn and r.link_urn = l.link_urn
                          )
                          and exists (select from gias_school_rows s where s.urn = l.urn)
                          and l.urn <> all (?::integer[])
                        """, (Object) staged.unreadLinkUrns());
        return new Links(created, changed);
    }

    /** A UKPRN that moves from one school to another must be free before it is given again. */
    private void letGoOfUkprns() {
        database.execute("""
                update gias_schools g
                set ukprn = null
                from gias_school_rows claimant
                where claimant.ukprn = g.ukprn
                  and claimant.urn <> g.urn
                  and claimant.importable
                """);
    }

    private Iterable<Record> upsert() {
        String columns = String.join(", ", COLUMNS);
        String assignments =
                COLUMNS.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
        return database.resultQuery("""
                insert into gias_schools (urn, %1$s)
                select urn, %1$s from gias_school_rows where importable
                on conflict (urn) do update
                set %2$s, not_importable_since = null
                where (%3$s) is distinct from (%4$s)
                   or gias_schools.not_importable_since is not null
                returning
                  new.urn,
                  new.name,
                  new.eligible,
                  old.urn is null as created,
                  case when old.eligible <> new.eligible then to_jsonb(old) - 'search' end as before,
                  case when old.eligible <> new.eligible then to_jsonb(new) - 'search' end as after
                """.formatted(columns, assignments, prefixed("gias_schools"), prefixed("excluded")))
                .fetch();
    }

    private Iterable<Record> withdraw() {
        return database.resultQuery("""
                        update gias_schools g
                        set eligible = false, not_importable_since = now()
                        where g.not_importable_since is null
                          and g.urn <> all (?::integer[])
                          and not exists (select from gias_school_rows r where r.urn = g.urn and r.importable)
                          and (
                            exists (select from gias_school_rows r where r.urn = g.urn)
                            or g.type_name not in ('Children''s centre', 'Children''s centre linked site')
                          )
                        returning
                          new.urn,
                          new.name,
                          new.eligible,
                          case when old.eligible <> new.eligible then to_jsonb(old) - 'search' end as before,
                          case when old.eligible <> new.eligible then to_jsonb(new) - 'search' end as after
                        """, (Object) staged.unreadUrns()).fetch();
    }

    private static void addEligibilityChange(List<EligibilityChange> changes, Record row) {
        JSONB before = row.get("before", JSONB.class);
        JSONB after = row.get("after", JSONB.class);
        if (before != null && after != null) {
            changes.add(new EligibilityChange(
                    row.get("urn", Integer.class),
                    row.get("name", String.class),
                    row.get("eligible", Boolean.class),
                    before,
                    after));
        }
    }

    private static String prefixed(String table) {
        return COLUMNS.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }
}
