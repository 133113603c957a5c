package uk.gov.education.rect.teachers;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.TrsResponses;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.NotFound;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Reason;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Unavailable;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

/** Which teachers a run asks TRS about, and when it stops. */
@ServiceTest
class SyncTeachersWithTrsTest {

    private static final Instant LONG_AGO = TestClock.DEFAULT.minus(Duration.ofDays(90));

    @Autowired
    private DSLContext database;

    @Autowired
    private RecordTrsAnswer recordAnswer;

    @Autowired
    private ServiceClock clock;

    private final List<String> asked = new ArrayList<>();
    private final Map<String, TeachingRecordAnswer> answers = new HashMap<>();

    @BeforeEach
    void nobody() {
        database.execute("truncate teachers, events cascade");
    }

    @Test
    @DisplayName("DM-TRS-03: fifty a run: never read first, then those read longest ago")
    void the_next_fifty() {
        for (int number = 0; number < 49; number++) {
            teacher("20000%02d".formatted(number), null, null);
        }
        teacher("2000090", LONG_AGO, TrsResponses.OK);
        teacher("2000091", LONG_AGO.plusSeconds(1), TrsResponses.OK);
        run(true);
        assertThat(asked).hasSize(50).endsWith("2000090").doesNotContain("2000091");
        run(true);
        assertThat(asked).hasSize(100);
        assertThat(asked.get(50)).isEqualTo("2000091");
    }

    @Test
    @DisplayName("DM-TEA-06: who has a TRN that TRS has not flagged is kept in step; others are not asked about")
    void syncable() {
        Instant yesterday = TestClock.DEFAULT.minus(Duration.ofDays(1));
        teacher("2000001", null, null);
        teacher("2000002", yesterday, TrsResponses.OK);
        teacher("2000003", yesterday, TrsResponses.NOT_FOUND);
        teacher("2000004", yesterday, TrsResponses.GONE);
        teacher("2000005", yesterday, TrsResponses.PERMANENT_REDIRECT);
        database.execute("insert into teachers (trnless, trs_last_name) values (true, 'Trnless')");
        run(true);
        assertThat(asked).containsExactly("2000001", "2000002");
    }

    @Test
    @DisplayName("DM-TRS-03: whom TRS did not know is asked about again after a week, not before")
    void flagged_ones_weekly() {
        teacher("2000001", TestClock.DEFAULT.minus(Duration.ofDays(6)), TrsResponses.NOT_FOUND);
        teacher("2000002", TestClock.DEFAULT.minus(Duration.ofDays(8)), TrsResponses.NOT_FOUND);
        run(true);
        assertThat(asked).containsExactly("2000002");
    }

    @Test
    @DisplayName("07 §3.9: what TRS says is on the teacher, and the time of it")
    void what_is_read_is_kept() {
        teacher("2000001", LONG_AGO, TrsResponses.OK);
        run(true);
        var row = database.selectFrom(TEACHERS).fetchSingle();
        assertThat(row.getTrsFirstName()).isEqualTo("Ann");
        assertThat(row.getTrsInductionStatus()).isEqualTo("InProgress");
        assertThat(row.getTrsDataLastRefreshedAt()).isEqualTo(TestClock.DEFAULT);
    }

    @Test
    @DisplayName("07 §3.9: a run stops when TRS is unwell three times in a row, or says it is busy or refuses the key")
    void stops() {
        for (int number = 1; number <= 8; number++) {
            teacher("200000" + number, null, null);
        }
        List.of("2000001", "2000002", "2000004", "2000005", "2000006")
                .forEach(trn -> answers.put(trn, new Unavailable(Reason.UNREACHABLE, null)));
        run(true);
        assertThat(asked).containsExactly("2000001", "2000002", "2000003", "2000004", "2000005", "2000006");

        for (Reason reason : List.of(Reason.BUSY, Reason.MISCONFIGURED)) {
            asked.clear();
            answers.put("2000001", new Unavailable(reason, null));
            run(true);
            assertThat(asked).as(reason.name()).containsExactly("2000001");
        }
    }

    @Test
    @DisplayName("IMP-06: one or two not found are flagged; suspiciously many are not, and do not keep others waiting")
    void many_not_found() {
        teacher("2000001", null, null);
        teacher("2000002", null, null);
        answers.put("2000001", new NotFound());
        answers.put("2000002", new NotFound());
        run(true);
        assertThat(flagged()).isEqualTo(2);

        nobody();
        for (int number = 1; number <= 3; number++) {
            teacher("200000" + number, null, null);
            answers.put("200000" + number, new NotFound());
        }
        run(true);
        assertThat(flagged()).isZero();
        assertThat(database.fetchCount(TEACHERS, TEACHERS.TRS_DATA_LAST_REFRESHED_AT.eq(TestClock.DEFAULT)))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("07 §13.2: switched off, nobody is asked")
    void switched_off() {
        teacher("2000001", null, null);
        run(false);
        assertThat(asked).isEmpty();
    }

    private void run(boolean enabled) {
        new SyncTeachersWithTrs(database, new Scripted(), recordAnswer, clock, enabled, Duration.ZERO).run();
    }

    private int flagged() {
        return database.fetchCount(TEACHERS, TEACHERS.TRS_RESPONSE.eq(TrsResponses.NOT_FOUND));
    }

    private void teacher(String trn, @Nullable Instant readAt, @Nullable TrsResponses response) {
        database.insertInto(TEACHERS)
                .set(TEACHERS.TRN, trn)
                .set(TEACHERS.TRS_DATA_LAST_REFRESHED_AT, readAt)
                .set(TEACHERS.TRS_RESPONSE, response)
                .execute();
    }

    /** Knows everybody unless told otherwise, and remembers whom it was asked about. */
    private final class Scripted implements TeachingRecords {

        @Override
        public TeachingRecordAnswer find(Trn trn) {
            asked.add(trn.value());
            return answers.getOrDefault(
                    trn.value(), new TeachingRecordAnswer.Found(SomeTeachingRecords.inProgress(trn)));
        }

        @Override
        public TeachingRecordAnswer find(Trn trn, LocalDate dateOfBirth) {
            throw new UnsupportedOperationException("a sync asks by TRN");
        }

        @Override
        public TeachingRecordAnswer find(Trn trn, NationalInsuranceNumber nino) {
            throw new UnsupportedOperationException("a sync asks by TRN");
        }
    }
}
