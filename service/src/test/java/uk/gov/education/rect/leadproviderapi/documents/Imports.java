package uk.gov.education.rect.leadproviderapi.documents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.leadproviderapi.documents.Company.Ect;
import uk.gov.education.rect.schools.AnExtract;
import uk.gov.education.rect.schools.ImportGiasExtract;
import uk.gov.education.rect.schools.ReconcileSchools;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.RecordTrsAnswer;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** What comes from GIAS and TRS on a {@link Walk}, and from somebody who writes by SQL. */
final class Imports {

    /** What happens to one school in GIAS. */
    private enum Fate {
        /** It has another name and address. */
        CHANGES,
        /** It closes, and nothing follows. */
        CLOSES,
        /** It goes on as a new school. */
        BECOMES,
        /** Another of the schools takes it over. */
        MERGES
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Company company;
    private final DSLContext database;
    private final Path folder;

    Imports(Company company, Path folder) {
        this.company = company;
        this.database = company.database;
        this.folder = folder;
    }

    void addTo(Steps steps) {
        steps.often("import from GIAS", () -> fromGias(Fate.CHANGES));
        steps.once("a school closes", () -> fromGias(Fate.CLOSES));
        steps.once("a school becomes another", () -> fromGias(Fate.BECOMES));
        steps.once("a school is merged", () -> fromGias(Fate.MERGES));
        steps.once("a school opens", this::aSchoolOpens);
        steps.often("TRS answers", this::trsAnswers);
        steps.once("change by hand", this::changeByHand);
    }

    private Object fromGias(Fate fate) {
        // two schools are left for the rest of the walk, and somebody to take the other over
        SchoolId changing = company.one(
                fate == Fate.CHANGES || company.schools.size() > 2 ? List.copyOf(company.schools) : List.of());
        SchoolId other = company.one(company.schools.stream()
                .filter(school -> fate != Fate.MERGES || !school.equals(changing))
                .toList());
        AnExtract extract = asItIs(changing, fate);
        if (fate == Fate.BECOMES) {
            int urn = aNewUrn();
            extract.school(urn);
            follows(extract, urnOf(changing), urn, "Successor");
        }
        if (fate == Fate.MERGES) {
            follows(extract, urnOf(changing), urnOf(other), "Successor - merged");
        }
        Object outcome = bringIn(extract);
        if (fate == Fate.CLOSES || fate == Fate.MERGES) {
            company.schools.remove(changing);
        }
        return outcome;
    }

    private Object aSchoolOpens() {
        int urn = aNewUrn();
        Object outcome = bringIn(asItIs(null, Fate.CHANGES).school(urn));
        company.schools.add(company.found(
                row -> new SchoolId(row.get("id", Long.class)), "select id from schools where urn = ?", urn));
        return outcome;
    }

    private Object bringIn(AnExtract extract) {
        var report = company.the(ImportGiasExtract.class)
                .execute(new ImportGiasExtract.Command(new Author.System(), extract.in(folder)));
        return report.changed() + " changed, "
                + company.the(ReconcileSchools.class).execute(new Author.System());
    }

    /** All schools and links as they are, but for one school. */
    private AnExtract asItIs(@Nullable SchoolId changing, Fate fate) {
        AnExtract extract = new AnExtract();
        database.fetch(
                        "select g.*, s.id as school_id from gias_schools g left join schools s on s.urn = g.urn order by g.urn")
                .forEach(row -> {
                    boolean changes =
                            changing != null && Long.valueOf(changing.value()).equals(row.get("school_id", Long.class));
                    add(extract, row, changes, changes && fate != Fate.CHANGES);
                });
        database.fetch("select urn, link_urn, link_type from gias_school_links where removed_at is null order by id")
                .forEach(row -> extract.link(
                        row.get("urn", Integer.class),
                        row.get("link_urn", Integer.class),
                        row.get("link_type", String.class)));
        return extract;
    }

    private void add(AnExtract extract, Record row, boolean changes, boolean closes) {
        boolean closed = closes || "closed".equals(row.get("status", String.class));
        LocalDate closedOn = closes ? Company.yesterday() : row.get("closed_on", LocalDate.class);
        String mail = changes
                ? "head" + company.random.nextInt(3) + "@school.example"
                : Optional.ofNullable(row.get("primary_contact_email", String.class))
                        .orElse("");
        extract.school(
                row.get("urn", Integer.class),
                "EstablishmentName",
                changes ? "School " + company.random.nextInt(3) : row.get("name", String.class),
                "MainEmail",
                mail,
                "EstablishmentStatus (name)",
                closed ? "Closed" : "Open",
                "CloseDate",
                closedOn == null ? "" : closedOn.format(DAY));
    }

    private static void follows(AnExtract extract, int from, int to, String type) {
        extract.link(from, to, type);
        extract.link(to, from, type.replace("Successor", "Predecessor"));
    }

    private int urnOf(SchoolId school) {
        return company.found(
                row -> row.get("urn", Integer.class), "select urn from schools where id = ?", school.value());
    }

    private int aNewUrn() {
        return company.found(
                row -> row.get(0, Integer.class), "select greatest(max(urn), 800000) + 1 from gias_schools");
    }

    /** TRS knows the teacher under another name, still in induction or past it. */
    private Object trsAnswers() {
        Ect ect = company.anEct();
        TeachingRecord found = record(
                ect.trn(),
                "Name" + company.random.nextInt(3),
                company.one(List.of(TrsInductionStatus.IN_PROGRESS, TrsInductionStatus.PASSED)));
        return company.the(RecordTrsAnswer.class)
                .execute(new RecordTrsAnswer.Command(
                        new Author.System(), ect.teacher(), ect.trn(), new TeachingRecordAnswer.Found(found)));
    }

    private Object changeByHand() {
        int changed = database.execute(
                "update ect_at_school_periods set working_pattern = (array['full_time', 'part_time']::working_pattern[])[?]"
                        + " where id = ?",
                1 + company.random.nextInt(2),
                company.anEct().period().value());
        company.tend.sweep();
        return changed;
    }

    /** A teaching record. */
    static TeachingRecord record(Trn trn, String lastName, TrsInductionStatus status) {
        return new TeachingRecord(
                trn,
                "Erin",
                lastName,
                LocalDate.of(1990, 5, 17),
                null,
                null,
                status,
                status == TrsInductionStatus.REQUIRED_TO_COMPLETE ? null : LocalDate.of(2026, 9, 1),
                status == TrsInductionStatus.PASSED ? TestClock.today().minusDays(1) : null,
                LocalDate.of(2025, 7, 1),
                "QualifiedTeacherStatus",
                "Example Training Partnership",
                LocalDate.of(2025, 6, 30),
                List.of(),
                false);
    }
}
