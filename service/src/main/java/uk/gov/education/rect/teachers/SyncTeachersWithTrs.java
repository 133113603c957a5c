package uk.gov.education.rect.teachers;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.TrsResponses;
import uk.gov.education.rect.jobs.Job;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.NotFound;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Reason;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Unavailable;
import uk.gov.education.rect.timeline.Author;

/**
 * Keeps teachers in step with the Teaching Record System: every minute the fifty read longest ago, one a second
 * (DM-TRS-03, spec 07 §3.9), which is far below TRS's limit (TRS-12). Flagged teachers are asked about again weekly. A
 * run stops when TRS is unwell; and when suspiciously many teachers are not found, none of them is flagged (IMP-06).
 */
@Component
class SyncTeachersWithTrs implements Job {

    private static final Logger log = LoggerFactory.getLogger(SyncTeachersWithTrs.class);
    private static final int BATCH = 50;
    private static final Duration BEFORE_FLAGGED_ARE_ASKED_AGAIN = Duration.ofDays(7);
    private static final int FAILURES_IN_A_ROW = 3;
    private static final int NOT_FOUND_TO_BE_EXPECTED = 2;

    private final DSLContext database;
    private final TeachingRecords trs;
    private final RecordTrsAnswer recordAnswer;
    private final ServiceClock clock;
    private final boolean enabled;
    private final Duration pace;

    SyncTeachersWithTrs(
            DSLContext database,
            TeachingRecords trs,
            RecordTrsAnswer recordAnswer,
            ServiceClock clock,
            @Value("${trs.refresh-teachers:true}") boolean enabled,
            @Value("${trs.sync-pace:1s}") Duration pace) {
        this.database = database;
        this.trs = trs;
        this.recordAnswer = recordAnswer;
        this.clock = clock;
        this.enabled = enabled;
        this.pace = pace;
    }

    @Override
    public String name() {
        return "sync-teachers-with-trs";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(1));
    }

    @Override
    public String purpose() {
        return "Reads the 50 teachers seen longest ago from the Teaching Record System, so that names, induction status and"
                + " qualifications stay in step";
    }

    private record Asked(TeacherId teacher, Trn trn) {}

    @Override
    public void run() {
        if (!enabled) {
            return;
        }
        List<Asked> due = due();
        List<Asked> notFound = new ArrayList<>();
        int failures = 0;
        int asked = 0;
        for (Asked teacher : due) {
            if (asked++ > 0) {
                LockSupport.parkNanos(pace.toNanos());
            }
            TeachingRecordAnswer answer = trs.find(teacher.trn);
            if (answer instanceof Unavailable(Reason reason, Duration ignored)) {
                failures++;
                if (failures >= FAILURES_IN_A_ROW || reason == Reason.MISCONFIGURED || reason == Reason.BUSY) {
                    log.warn("TRS sync stopped after {} of {} teachers: {}", asked, due.size(), reason);
                    break;
                }
                continue;
            }
            failures = 0;
            if (answer instanceof NotFound) {
                notFound.add(teacher);
            } else {
                record(teacher, answer);
            }
        }
        settle(notFound, asked);
    }

    /** Syncable teachers, never read first, then those read longest ago; and the flagged ones after a week. */
    private List<Asked> due() {
        Instant aWeekAgo = clock.now().minus(BEFORE_FLAGGED_ARE_ASKED_AGAIN);
        return database.select(TEACHERS.ID, TEACHERS.TRN)
                .from(TEACHERS)
                .where(TEACHERS.TRN.isNotNull())
                .and(TEACHERS.TRS_RESPONSE
                        .isNull()
                        .or(TEACHERS.TRS_RESPONSE.eq(TrsResponses.OK))
                        .or(TEACHERS.TRS_DATA_LAST_REFRESHED_AT.lt(aWeekAgo)))
                .orderBy(TEACHERS.TRS_DATA_LAST_REFRESHED_AT.asc().nullsFirst(), TEACHERS.ID)
                .limit(BATCH)
                .fetch(row -> new Asked(new TeacherId(row.value1()), new Trn(row.value2())));
    }

    private void settle(List<Asked> notFound, int asked) {
        if (notFound.size() > NOT_FOUND_TO_BE_EXPECTED && notFound.size() * 20 > asked) {
            log.error("TRS does not find {} of {} teachers: none of them is flagged", notFound.size(), asked);
            // they go to the back of the queue, so that they do not keep the others waiting
            database.update(TEACHERS)
                    .set(TEACHERS.TRS_DATA_LAST_REFRESHED_AT, clock.now())
                    .where(TEACHERS.ID.in(notFound.stream()
                            .map(asking -> asking.teacher.value())
                            .toList()))
                    .execute();
            return;
        }
        notFound.forEach(teacher -> record(teacher, new NotFound()));
    }

    private void record(Asked asked, TeachingRecordAnswer answer) {
        recordAnswer.execute(new RecordTrsAnswer.Command(new Author.System(), asked.teacher, asked.trn, answer));
    }
}
