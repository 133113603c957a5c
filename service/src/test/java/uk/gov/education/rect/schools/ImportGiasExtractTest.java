package uk.gov.education.rect.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.GIAS_IMPORTS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOL_LINKS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOL_TYPES;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.database.tables.records.GiasSchoolsRecord;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;

@ServiceTest
class ImportGiasExtractTest {

    @TempDir
    Path folder;

    @Autowired
    DSLContext database;

    @Autowired
    ImportGiasExtract importExtract;

    @BeforeEach
    void empty() {
        database.execute("truncate gias_schools, gias_school_links, schools, events, gias_imports cascade");
    }

    @Test
    @DisplayName("07 §4.2: every column arrives where it belongs, Latin-1 letters included")
    void columns() {
        take(new AnExtract()
                .school(
                        100001,
                        "EstablishmentName",
                        "St Éloi's, \"Upper\" School",
                        "OpenDate",
                        "01-09-1999",
                        "CloseDate",
                        "31/08/2027",
                        "EstablishmentStatus (name)",
                        "Open, but proposed to close",
                        "Locality",
                        "The Green",
                        "SchoolWebsite",
                        "www.eloi.example",
                        "MainEmail",
                        "main@eloi.example",
                        "AlternativeEmail",
                        "other@eloi.example",
                        "DistrictAdministrative (name)",
                        "Example District"));
        GiasSchoolsRecord row = row(100001);
        assertThat(row.getName()).isEqualTo("St Éloi's, \"Upper\" School");
        assertThat(row.getStatus().getLiteral()).isEqualTo("proposed_to_close");
        assertThat(row.getLocalAuthorityCode()).isEqualTo(201);
        assertThat(row.getLocalAuthorityName()).isEqualTo("Example");
        assertThat(row.getEstablishmentNumber()).isEqualTo(1234);
        assertThat(row.getUkprn()).isEqualTo(10100001);
        assertThat(row.getAddressLine1()).isEqualTo("1 High Street");
        assertThat(row.getAddressLine2()).isEqualTo("The Green");
        assertThat(row.getAddressLine3()).isEqualTo("Exampleton");
        assertThat(row.getPostcode()).isEqualTo("EX1 1EX");
        assertThat(row.getPhaseName()).isEqualTo("Primary");
        assertThat(row.getWebsite()).isEqualTo("www.eloi.example");
        assertThat(row.getPrimaryContactEmail()).isEqualTo("main@eloi.example");
        assertThat(row.getSecondaryContactEmail()).isEqualTo("other@eloi.example");
        assertThat(row.getAdministrativeDistrictName()).isEqualTo("Example District");
        assertThat(row.getOpenedOn()).isEqualTo("1999-09-01");
        assertThat(row.getClosedOn()).isEqualTo("2027-08-31");
        assertThat(row.getSection_41Approved()).isFalse();
        assertThat(row.getEligible()).isTrue();
    }

    @Test
    @DisplayName("GIAS-01: a row that is not importable is passed over")
    void not_importable() {
        ImportReport report = take(new AnExtract()
                .school(100001)
                .school(100002, "TypeOfEstablishment (name)", "Welsh establishment")
                .school(100003, "EstablishmentStatus (name)", "Proposed to open"));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(2);
        assertThat(database.fetchCount(GIAS_SCHOOLS)).isEqualTo(1);
    }

    @Test
    @DisplayName("GIAS-07: the first import sets up the open schools; a later one leaves that to reconciling")
    void first_import() {
        take(new AnExtract()
                .school(100001)
                .school(100002, "EstablishmentStatus (name)", "Closed", "CloseDate", "31-08-2025"));
        assertThat(database.select(SCHOOLS.URN).from(SCHOOLS).fetch(SCHOOLS.URN))
                .containsExactly(100001);
        take(new AnExtract()
                .school(100001)
                .school(100002, "EstablishmentStatus (name)", "Closed", "CloseDate", "31-08-2025")
                .school(100003));
        assertThat(database.fetchCount(SCHOOLS)).isEqualTo(1);
        assertThat(database.fetchCount(EVENTS)).isZero();
    }

    @Test
    @DisplayName("rule 14: the same file twice changes nothing the second time")
    void twice() {
        AnExtract extract = new AnExtract().school(100001).school(100002).link(100001, 100002, "Successor");
        take(extract);
        Object before = row(100001).getUpdatedAt();
        ImportReport again = take(extract);
        assertThat(again.created() + again.changed() + again.linksCreated() + again.linksChanged())
                .isZero();
        assertThat(row(100001).getUpdatedAt()).isEqualTo(before);
    }

    @Test
    @DisplayName("GIAS-08: a changed school is changed; a flip of eligibility is on the timeline with what changed")
    void eligibility() {
        String type = "TypeOfEstablishment (name)";
        String special = "Other independent special school";
        String section41 = "Section41Approved (name)";
        take(new AnExtract()
                .school(100001, type, special, section41, "Approved")
                .school(100002));
        ImportReport report = take(new AnExtract()
                .school(100001, type, special, section41, "Not approved")
                .school(100002, "EstablishmentName", "Renamed"));
        assertThat(report.changed()).isEqualTo(2);
        assertThat(report.eligibilityChanges()).isEqualTo(1);
        assertThat(row(100002).getName()).isEqualTo("Renamed");
        var event = database.selectFrom(EVENTS).fetchSingle();
        assertThat(event.getEventType()).isEqualTo("school_eligibility_changed");
        assertThat(event.getSchoolId()).isNotNull();
        assertThat(event.getModifications().data()).contains("section_41_approved", "eligible");
    }

    @Test
    @DisplayName("GIAS-11: rows that cannot be used are left out with file, line, URN and column; the rest is taken in")
    void bad_rows() {
        ImportReport report = take(new AnExtract()
                .school(100001)
                .school(100002, "TypeOfEstablishment (name)", "School of Hard Knocks")
                .school(100003, "LA (code)", "")
                .school(100004, "UKPRN", "10100001")
                .school(100005, "URN", "12x")
                .school(100006, "OpenDate", "31-02-2020")
                .school(100001)
                .school(100007));
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(RowProblem::line, RowProblem::urn, RowProblem::column)
                .containsExactly(
                        tuple(3L, new Urn(100002), "TypeOfEstablishment (name)"),
                        tuple(4L, new Urn(100003), "LA (code)"),
                        tuple(5L, new Urn(100004), "UKPRN"),
                        tuple(6L, null, "URN"),
                        tuple(7L, new Urn(100006), "OpenDate"),
                        tuple(8L, new Urn(100001), "URN"));
        var run = database.selectFrom(GIAS_IMPORTS).fetchSingle();
        assertThat(run.getFailedCount()).isEqualTo(6);
        assertThat(run.getFailure()).isNull();
        assertThat(run.getRowErrors().data()).contains("100003");
    }

    @Test
    @DisplayName("GIAS-11: a school whose row has become unreadable has not vanished")
    void unreadable_is_not_gone() {
        take(new AnExtract().school(100001).school(100002));
        ImportReport report = take(new AnExtract().school(100001).school(100002, "LA (code)", "?"));
        assertThat(report.noLongerImportable()).isEmpty();
        assertThat(row(100002).getEligible()).isTrue();
    }

    @Test
    @DisplayName(
            "GIAS-12: a school that vanishes or stops being importable is kept, marked, reported once, and back when it returns")
    void gone() {
        take(new AnExtract().school(100001).school(100002).school(100003));
        AnExtract without =
                new AnExtract().school(100001).school(100002, "TypeOfEstablishment (name)", "Miscellaneous");
        assertThat(take(without).noLongerImportable()).containsExactlyInAnyOrder(new Urn(100002), new Urn(100003));
        assertThat(row(100003).getEligible()).isFalse();
        assertThat(row(100003).getNotImportableSince()).isNotNull();
        assertThat(take(without).noLongerImportable()).isEmpty();
        take(new AnExtract().school(100001).school(100002).school(100003));
        assertThat(row(100003).getEligible()).isTrue();
        assertThat(row(100003).getNotImportableSince()).isNull();
    }

    @Test
    @DisplayName("07 §4.2: UKPRNs may change places")
    void swapped_ukprns() {
        take(new AnExtract().school(100001).school(100002));
        take(new AnExtract().school(100001, "UKPRN", "10100002").school(100002, "UKPRN", "10100001"));
        assertThat(row(100001).getUkprn()).isEqualTo(10100002);
        assertThat(row(100002).getUkprn()).isEqualTo(10100001);
    }

    @Test
    @DisplayName("07 §4.2: a UKPRN held by a school outside the file is that row's error")
    void taken_ukprn() {
        take(new AnExtract().school(100001).school(100002));
        ImportReport report = take(new AnExtract().school(100001, "UKPRN", "10100002"));
        assertThat(report.problems()).extracting(RowProblem::column).containsExactly("UKPRN");
        assertThat(row(100001).getUkprn()).isEqualTo(10100001);
    }

    @Test
    @DisplayName("GIAS-09, GIAS-13: links come, change their type, go and come back")
    void links() {
        take(new AnExtract().school(100001).school(100002).link(100001, 100002, "Successor"));
        assertThat(link()).isEqualTo("Successor");
        ImportReport changed =
                take(new AnExtract().school(100001).school(100002).link(100001, 100002, "Successor - merged"));
        assertThat(changed.linksChanged()).isEqualTo(1);
        assertThat(link()).isEqualTo("Successor - merged");
        take(new AnExtract().school(100001).school(100002));
        assertThat(database.fetchCount(GIAS_SCHOOL_LINKS, GIAS_SCHOOL_LINKS.REMOVED_AT.isNotNull()))
                .isEqualTo(1);
        take(new AnExtract().school(100001).school(100002).link(100001, 100002, "Successor"));
        assertThat(database.fetchCount(GIAS_SCHOOL_LINKS, GIAS_SCHOOL_LINKS.REMOVED_AT.isNull()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("GIAS-09: a link from a school that was not taken in is passed over")
    void link_from_nowhere() {
        take(new AnExtract().school(100001).link(999999, 100001, "Predecessor"));
        assertThat(database.fetchCount(GIAS_SCHOOL_LINKS)).isZero();
    }

    @Test
    @DisplayName("07 §16.4: a file in UTF-8 with a byte order mark is read as such")
    void byte_order_mark() {
        take(new AnExtract().school(100001, "EstablishmentName", "Zoë’s").inUtf8WithByteOrderMark());
        assertThat(row(100001).getName()).isEqualTo("Zoë’s");
    }

    @Test
    @DisplayName("GIAS-11: a file that lacks a column, has no rows or is no zip changes nothing and says why")
    void unusable() throws IOException {
        take(new AnExtract().school(100001));
        refused(
                new AnExtract()
                        .school(100001)
                        .without("TypeOfEstablishment (name)")
                        .in(folder),
                "TypeOfEstablishment");
        refused(new AnExtract().in(folder), "no rows");
        refused(Files.writeString(folder.resolve("page.zip"), "<html>"), "zip");
        assertThat(row(100001).getNotImportableSince()).isNull();
        assertThat(database.fetchCount(GIAS_IMPORTS, GIAS_IMPORTS.FAILURE.isNotNull()))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("GIAS-11: a file in which too many schools are missing is refused as a whole")
    void too_few() {
        AnExtract all = new AnExtract();
        AnExtract most = new AnExtract();
        for (int urn = 100001; urn <= 100100; urn++) {
            all.school(urn);
            if (urn > 100040) {
                most.school(urn, "EstablishmentName", "Renamed");
            }
        }
        take(all);
        assertThatThrownBy(() -> take(most))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isEqualTo(new ImportGiasExtract.TooFewSchools(60, 100)));
        assertThat(database.fetchCount(GIAS_SCHOOLS, GIAS_SCHOOLS.NAME.eq("Renamed")))
                .isZero();
    }

    @Test
    @DisplayName("GIAS-13: a file that has lost its links is refused rather than believed")
    void lost_links() {
        AnExtract linked = new AnExtract();
        AnExtract bare = new AnExtract();
        for (int urn = 100001; urn <= 100020; urn++) {
            linked.school(urn).link(urn, 999999, "Other");
            bare.school(urn);
        }
        take(linked);
        refused(bare.in(folder), "0 links");
        assertThat(database.fetchCount(GIAS_SCHOOL_LINKS, GIAS_SCHOOL_LINKS.REMOVED_AT.isNull()))
                .isEqualTo(20);
    }

    @Test
    @DisplayName("GIAS-11: a file with too many bad rows is refused as a whole")
    void too_many_bad() {
        AnExtract extract = new AnExtract().school(100001);
        for (int urn = 100002; urn <= 100013; urn++) {
            extract.school(urn, "LA (code)", "");
        }
        assertThatThrownBy(() -> take(extract))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(ImportGiasExtract.TooManyBadRows.class));
        assertThat(database.fetchCount(GIAS_SCHOOLS)).isZero();
    }

    @Test
    @DisplayName("07 appendix A: the database knows the same 41 types with the same meaning")
    void types() {
        assertThat(database.selectFrom(GIAS_SCHOOL_TYPES).fetch()).hasSize(41).allSatisfy(row -> {
            EstablishmentType type = EstablishmentType.named(row.getName()).orElseThrow();
            assertThat(row.getEligibleForFunding()).isEqualTo(type.eligible());
            assertThat(row.getIndependent()).isEqualTo(type.independent());
            assertThat(row.getInEngland()).isEqualTo(type.inEngland());
        });
        assertThat(Arrays.stream(EstablishmentType.values())).hasSize(41);
    }

    @Test
    @DisplayName("GIAS-11: the schools of 50,000 rows are all taken in")
    void fifty_thousand() {
        AnExtract extract = new AnExtract();
        for (int urn = 100001; urn <= 150000; urn++) {
            extract.school(
                    urn, "UKPRN", "", "Locality", "Quarter " + urn % 97, "SchoolWebsite", "www." + urn + ".example");
        }
        Path file = extract.in(folder);
        long start = System.nanoTime();
        ImportReport report = take(file);
        long first = System.nanoTime();
        ImportReport again = take(file);
        long second = System.nanoTime();
        System.out.printf(
                "GIAS import of 50,000 rows: first %.1f s, unchanged again %.1f s%n",
                (first - start) / 1e9, (second - first) / 1e9);
        assertThat(report.created()).isEqualTo(50_000);
        assertThat(again.changed()).isZero();
        assertThat(database.fetchCount(SCHOOLS)).isEqualTo(50_000);
    }

    private void refused(Path file, String reason) {
        assertThatThrownBy(() -> take(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        ImportGiasExtract.Unusable.class,
                                        unusable ->
                                                assertThat(unusable.problem()).contains(reason)));
    }

    private ImportReport take(AnExtract extract) {
        return take(extract.in(folder));
    }

    private ImportReport take(Path file) {
        return importExtract.execute(new ImportGiasExtract.Command(new Author.System(), file));
    }

    private String link() {
        return database.selectFrom(GIAS_SCHOOL_LINKS).fetchSingle().getLinkType();
    }

    private GiasSchoolsRecord row(int urn) {
        return database.selectFrom(GIAS_SCHOOLS).where(GIAS_SCHOOLS.URN.eq(urn)).fetchSingle();
    }
}
