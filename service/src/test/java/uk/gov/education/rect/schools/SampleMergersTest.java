package uk.gov.education.rect.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.doubles.gias.GiasDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;

/**
 * The mergers among the sample schools, through the nightly import: Larkfield Infant School (900010) and Larkfield
 * Junior School (900011) merged into Larkfield Primary School (900012), which was there before; Northgate Lower School
 * (900036) and Southgate Lower School (900037) became Midgate Primary School (900038), which was not. Both closed on 31
 * August 2026; today is 6 October.
 */
@ServiceTest
class SampleMergersTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @TempDir
    Path folder;

    @Autowired
    private ImportGiasExtract importExtract;

    @Autowired
    private ReconcileSchools reconcile;

    @Autowired
    private Schools schools;

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void as_it_was_before() {
        database.execute("truncate gias_schools, gias_school_links, gias_imports, schools, teachers, events cascade");
        Path before = new AnExtract()
                .school(900010, "EstablishmentName", "Larkfield Infant School")
                .school(900011, "EstablishmentName", "Larkfield Junior School")
                .school(900012, "EstablishmentName", "Larkfield Primary School")
                .school(900036, "EstablishmentName", "Northgate Lower School")
                .school(900037, "EstablishmentName", "Southgate Lower School")
                .in(folder);
        importExtract.execute(new ImportGiasExtract.Command(new Author.System(), before));
    }

    @Test
    @DisplayName("01 §8.18 merge, DM-GIA-06: Larkfield Infant and Junior School merge into Larkfield Primary School")
    void larkfield() {
        SchoolId infant = school(900010);
        SchoolId junior = school(900011);
        SchoolId primary = school(900012);
        scene.aPartnership().with(infant).of(AMBITION).create();
        var confirmed =
                scene.anEct().at(infant).since("2026-09-01").trainedBy(AMBITION).register();
        var other = scene.anEct().at(junior).since("2026-09-01").register();
        var mentee = scene.anEct().at(primary).since("2026-09-01").register();
        Trn trn = scene.aTrn();
        var mentor = scene.aMentor()
                .withTrn(trn)
                .of(confirmed.period())
                .at(infant)
                .since("2026-09-01")
                .register();
        scene.aMentor()
                .withTrn(trn)
                .of(other.period())
                .at(junior)
                .since("2026-09-07")
                .register();
        scene.aMentor()
                .withTrn(trn)
                .of(mentee.period())
                .at(primary)
                .since("2026-09-14")
                .register();

        night();

        assertThat(schools.find(new Urn(900012)).orElseThrow())
                .satisfies(kept -> assertThat(kept.id()).isEqualTo(primary))
                .satisfies(kept -> assertThat(kept.name()).isEqualTo("Larkfield Primary School"));
        assertThat(mergedInto(infant)).isEqualTo(primary.value());
        assertThat(mergedInto(junior)).isEqualTo(primary.value());
        assertThat(schoolsOf(confirmed.period(), other.period(), mentee.period()))
                .containsOnly(primary.value());
        assertThat(database.selectFrom(MENTOR_AT_SCHOOL_PERIODS)
                        .where(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID.eq(
                                mentor.teacher().value()))
                        .fetch())
                .as("one spell of three that share days")
                .extracting("schoolId", "startedOn", "finishedOn")
                .containsExactly(tuple(primary.value(), SEPTEMBER, null));
        assertThat(menteesOf(mentor.teacher())).isEqualTo(3);
        assertThat(eventsAt(primary)).contains("school_merged", "school_partnership_recreated");
        assertThat(eventsAt(infant)).isEmpty();
        assertAllIsWell();
    }

    @Test
    @DisplayName(
            "01 §8.18 merge, DM-GIA-06: Northgate and Southgate Lower School become Midgate Primary School, set up anew")
    void midgate() {
        SchoolId north = school(900036);
        SchoolId south = school(900037);
        var first = scene.anEct().at(north).since("2026-09-01").register();
        var mentor =
                scene.aMentor().of(first.period()).at(north).since("2026-09-01").register();
        var second =
                scene.anEct().at(south).since("2026-09-01").trainedBy(AMBITION).register();
        assertThat(schools.find(new Urn(900038))).isEmpty();

        night();

        School midgate = schools.find(new Urn(900038)).orElseThrow();
        assertThat(midgate.name()).isEqualTo("Midgate Primary School");
        assertThat(mergedInto(north)).isEqualTo(midgate.id().value());
        assertThat(mergedInto(south)).isEqualTo(midgate.id().value());
        assertThat(schoolsOf(first.period(), second.period()))
                .containsOnly(midgate.id().value());
        assertThat(menteesOf(mentor.teacher())).isOne();
        assertThat(eventsAt(midgate.id())).contains("school_opened", "school_merged");
        assertThat(eventsAt(midgate.id())).containsOnlyOnce("school_opened");
        assertAllIsWell();
    }

    /** Nothing is left to do, the old schools are shut, and the same extract the next night changes nothing. */
    private void assertAllIsWell() {
        for (int urn : List.of(900010, 900011, 900036, 900037)) {
            assertThat(schools.access(new Urn(urn))).contains(SchoolAccess.CLOSED);
        }
        assertThat(database.fetch("""
                                select r.name, d.*
                                from api_resources r
                                cross join lateral api_drift(r.name, api_keys_between(r.name, 0, 1000), ?::date) d
                                """, TestClock.today()))
                .as("what lead providers see")
                .isEmpty();
        int events = database.fetchCount(EVENTS);
        night();
        assertThat(database.fetchCount(EVENTS)).isEqualTo(events);
        assertThat(database.fetchSingle("select unreconciled_count from gias_imports order by id desc limit 1")
                        .get(0))
                .isEqualTo(0);
    }

    private void night() {
        try (GiasDouble gias = GiasDouble.start(0, SampleWorld.load())) {
            new ImportGiasNightly(() -> fetch(gias), importExtract, reconcile, database, json).run();
        }
    }

    private GiasExtracts.Fetched fetch(GiasDouble gias) {
        try (InputStream zip = gias.uri().resolve("/extract.zip").toURL().openStream()) {
            Path file = folder.resolve("extract.zip");
            Files.write(file, zip.readAllBytes());
            return new GiasExtracts.Fetched.Extract(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SchoolId school(int urn) {
        return schools.find(new Urn(urn)).orElseThrow().id();
    }

    private long mergedInto(SchoolId school) {
        return database.fetchSingle(SCHOOLS, SCHOOLS.ID.eq(school.value())).getMergedIntoSchoolId();
    }

    private List<Long> schoolsOf(EctAtSchoolPeriodId... spells) {
        return database.select(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID)
                .from(ECT_AT_SCHOOL_PERIODS)
                .where(ECT_AT_SCHOOL_PERIODS.ID.in(
                        List.of(spells).stream().map(EctAtSchoolPeriodId::value).toList()))
                .fetch(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID);
    }

    private int menteesOf(TeacherId mentor) {
        return database.fetchCount(MENTORSHIP_PERIODS
                .join(MENTOR_AT_SCHOOL_PERIODS)
                .on(MENTOR_AT_SCHOOL_PERIODS.ID.eq(MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID))
                .and(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID.eq(mentor.value())));
    }

    private List<String> eventsAt(SchoolId school) {
        return database.select(EVENTS.EVENT_TYPE)
                .from(EVENTS)
                .where(EVENTS.SCHOOL_ID.eq(school.value()))
                .fetch(EVENTS.EVENT_TYPE);
    }
}
