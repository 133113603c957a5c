package uk.gov.education.rect.leadproviderapi.documents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.schools.AnExtract;
import uk.gov.education.rect.schools.ImportGiasExtract;
import uk.gov.education.rect.schools.ReconcileSchools;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.RecordTrsAnswer;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** What comes from GIAS and TRS on a {@link Walk}. */
final class Imports {

    /** In the outcome of an import that closed a school. */
    static final String CLOSED = "one closed";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final ApplicationContext beans;
    private final DSLContext database;
    private final Path folder;
    private final Random random;

    Imports(ApplicationContext beans, DSLContext database, Path folder, Random random) {
        this.beans = beans;
        this.database = database;
        this.folder = folder;
        this.random = random;
    }

    /** All schools as they are, but for one, which has another name and address, or has closed. */
    String fromGias(SchoolId changing, boolean mayClose) {
        boolean closes = mayClose && random.nextInt(4) == 0;
        AnExtract extract = new AnExtract();
        database.fetch(
                        "select g.*, s.id as school_id from gias_schools g left join schools s on s.urn = g.urn order by g.urn")
                .forEach(row -> add(extract, row, Long.valueOf(changing.value()).equals(row.get("school_id")), closes));
        var report = beans.getBean(ImportGiasExtract.class)
                .execute(new ImportGiasExtract.Command(new Author.System(), extract.in(folder)));
        var reconciled = beans.getBean(ReconcileSchools.class).execute(new Author.System());
        return report.changed() + " changed, " + (closes ? CLOSED : "none closed") + ", " + reconciled;
    }

    private void add(AnExtract extract, Record row, boolean changes, boolean closes) {
        boolean closed = changes && closes || "closed".equals(row.get("status", String.class));
        LocalDate closedOn = changes && closes ? TestClock.today().minusDays(1) : row.get("closed_on", LocalDate.class);
        String mail = changes
                ? "head" + random.nextInt(3) + "@school.example"
                : Optional.ofNullable(row.get("primary_contact_email", String.class))
                        .orElse("");
        extract.school(
                row.get("urn", Integer.class),
                "EstablishmentName",
                changes ? "School " + random.nextInt(3) : row.get("name", String.class),
                "MainEmail",
                mail,
                "EstablishmentStatus (name)",
                closed ? "Closed" : "Open",
                "CloseDate",
                closedOn == null ? "" : closedOn.format(DAY));
    }

    /** TRS knows the teacher under another name, still in induction or past it. */
    Object trsAnswers(TeacherId teacher, Trn trn) {
        List<TrsInductionStatus> likely = List.of(TrsInductionStatus.IN_PROGRESS, TrsInductionStatus.PASSED);
        TeachingRecord found = record(trn, "Name" + random.nextInt(3), likely.get(random.nextInt(likely.size())));
        return beans.getBean(RecordTrsAnswer.class)
                .execute(new RecordTrsAnswer.Command(
                        new Author.System(), teacher, trn, new TeachingRecordAnswer.Found(found)));
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
