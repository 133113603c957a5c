package uk.gov.education.rect.schools.staging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.schools.GiasLink;
import uk.gov.education.rect.schools.GiasSchool;
import uk.gov.education.rect.schools.RowProblem;
import uk.gov.education.rect.schools.Urn;
import uk.gov.education.rect.schools.extract.ExtractArchive;
import uk.gov.education.rect.schools.extract.ExtractTable;
import uk.gov.education.rect.schools.extract.LinkRows;
import uk.gov.education.rect.schools.extract.SchoolRows;
import uk.gov.education.rect.schools.extract.UnusableExtract;

/**
 * An extract read into two temporary tables of the current transaction, {@code gias_school_rows} and
 * {@code gias_link_rows}, with the rows that could not be read set aside.
 */
public final class StagedExtract {

    private final DSLContext database;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<Integer> unreadUrns = new HashSet<>();
    private final Set<Integer> unreadLinkUrns = new HashSet<>();
    private int rowsRead;
    private int linksRead;
    private int importable;
    private int skipped;

    private StagedExtract(DSLContext database) {
        this.database = database;
    }

    /**
     * Reads the archive, row by row.
     *
     * @throws UnusableExtract when a file is damaged or there are no schools
     */
    public static StagedExtract read(DSLContext database, ExtractArchive archive) {
        StagedExtract staged = new StagedExtract(database);
        staged.createTables();
        staged.readSchools(archive);
        staged.readLinks(archive);
        database.execute("analyze gias_school_rows");
        database.execute("analyze gias_link_rows");
        staged.setAsideTakenUkprns();
        return staged;
    }

    /** Rows of the schools file. */
    public int rowsRead() {
        return rowsRead;
    }

    /** Rows of the links file. */
    public int linksRead() {
        return linksRead;
    }

    /** Schools that are taken in. */
    public int importable() {
        return importable;
    }

    /** Schools that were read but are not taken in. */
    public int skipped() {
        return skipped;
    }

    /** Rows that were left out. */
    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /** URNs that are in the schools file but could not be read: they have not vanished. */
    Integer[] unreadUrns() {
        return unreadUrns.toArray(Integer[]::new);
    }

    /** URNs with a link that could not be read. */
    Integer[] unreadLinkUrns() {
        return unreadLinkUrns.toArray(Integer[]::new);
    }

    private void createTables() {
        database.execute("""
                create temporary table gias_school_rows (
                  urn integer primary key,
                  name text not null,
                  status gias_school_statuses not null,
                  type_name text not null,
                  local_authority_code integer not null,
                  local_authority_name text,
                  establishment_number integer,
                  ukprn integer,
                  administrative_district_name text,
                  address_line1 text,
                  address_line2 text,
                  address_line3 text,
                  postcode text,
                  phase_name text,
                  website text,
                  primary_contact_email citext,
                  secondary_contact_email citext,
                  opened_on date,
                  closed_on date,
                  section_41_approved boolean not null,
                  in_england boolean not null,
                  eligible boolean not null,
                  importable boolean not null,
                  line bigint not null
                ) on commit drop
                """);
        database.execute("""
                create temporary table gias_link_rows (
                  urn integer not null,
                  link_urn integer not null,
                  link_type text not null,
                  link_date date,
                  primary key (urn, link_urn)
                ) on commit drop
                """);
    }

    private void readSchools(ExtractArchive archive) {
        database.connection(connection -> CopyStream.into(connection, "gias_school_rows", stream -> {
            SchoolRows rows = new SchoolRows(
                    (school, line) -> {
                        count(school);
                        stream.row(columns(school, line));
                    },
                    problem -> {
                        problems.add(problem);
                        if (problem.urn() != null) {
                            unreadUrns.add(problem.urn().value());
                        }
                    });
            try (ExtractTable table = archive.schools()) {
                rows.read(table);
            }
            rowsRead = rows.rowsRead();
            if (rowsRead == 0) {
                throw new UnusableExtract("ecf_tech.csv has no rows");
            }
        }));
    }

    private void readLinks(ExtractArchive archive) {
        database.connection(connection -> CopyStream.into(connection, "gias_link_rows", stream -> {
            LinkRows rows = new LinkRows(link -> stream.row(columns(link)), problem -> {
                problems.add(problem);
                if (problem.urn() != null) {
                    unreadLinkUrns.add(problem.urn().value());
                }
            });
            try (ExtractTable table = archive.links()) {
                rows.read(table);
            }
            linksRead = rows.rowsRead();
        }));
    }

    private void count(GiasSchool school) {
        if (school.importable()) {
            importable++;
        } else {
            skipped++;
        }
    }

    /** A UKPRN that a school outside the file holds cannot be given to another: that row is left out. */
    private void setAsideTakenUkprns() {
        database.resultQuery("""
                        delete from gias_school_rows r
                        using gias_schools g
                        where g.ukprn = r.ukprn
                          and g.urn <> r.urn
                          and r.importable
                          and not exists (select from gias_school_rows holder where holder.urn = g.urn)
                        returning r.urn, r.line, g.urn as holder
                        """).forEach(row -> {
            int urn = row.get("urn", Integer.class);
            unreadUrns.add(urn);
            importable--;
            problems.add(new RowProblem(
                    "ecf_tech.csv",
                    row.get("line", Long.class),
                    new Urn(urn),
                    "UKPRN",
                    "belongs to URN " + row.get("holder", Integer.class)));
        });
    }

    private static List<@Nullable Object> columns(GiasSchool school, long line) {
        return Arrays.asList(
                school.urn(),
                school.name(),
                school.status().code(),
                school.type().giasName(),
                school.localAuthorityCode(),
                school.localAuthorityName(),
                school.establishmentNumber(),
                school.ukprn(),
                school.administrativeDistrictName(),
                school.addressLine1(),
                school.addressLine2(),
                school.addressLine3(),
                school.postcode(),
                school.phaseName(),
                school.website(),
                school.primaryContactEmail(),
                school.secondaryContactEmail(),
                school.openedOn(),
                school.closedOn(),
                school.section41Approved(),
                school.type().inEngland(),
                school.eligible(),
                school.importable(),
                line);
    }

    private static List<@Nullable Object> columns(GiasLink link) {
        return Arrays.asList(link.from(), link.to(), link.type().giasName(), link.establishedOn());
    }
}
