package uk.gov.education.rect.teachers;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.OUTBOX;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.teachers.InductionStatusDeliveries.State;
import uk.gov.education.rect.teachers.InductionStatusWrites.Operation;
import uk.gov.education.rect.testing.ServiceTest;

@ServiceTest
class TeacherReadsTest {

    private static final Instant MORNING = Instant.parse("2026-10-06T08:00:00Z");
    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    @Autowired
    DSLContext database;

    @Autowired
    TeacherSearch search;

    @Autowired
    FindOrCreateTeacher findOrCreate;

    @Autowired
    InductionStatusWrites writes;

    @Autowired
    InductionStatusDeliveries deliveries;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("DM-TEA-05: all parts of the query must start a word of the name, whatever accents and case")
    void by_name() {
        TeacherId john = teacher("2000001", "John", "Smith");
        teacher("2000002", "Joan", "Jones");
        TeacherId zoe = teacher("2000003", "Zoë", "Ångström");
        assertThat(found("jo sm")).containsExactly(john);
        assertThat(found("ZOE ang")).containsExactly(zoe);
        assertThat(search.count("jo")).isEqualTo(2);
    }

    @Test
    @DisplayName("DM-GAP-32: O'Neil is found, and nothing typed breaks the search")
    void safe() {
        TeacherId neil = teacher("2000004", "Sean", "O'Neil");
        assertThat(found("o'neil")).containsExactly(neil);
        assertThat(found("sean & !(o | :*")).containsExactly(neil);
        assertThat(found("'; drop table teachers --")).isEmpty();
        assertThat(found(" & | ! ( ) : * ")).isEmpty();
    }

    @Test
    @DisplayName("DM-TEA-05: seven digits search by TRN")
    void by_trn() {
        TeacherId one = teacher("2000005", "Una", "One");
        TeacherId two = teacher("2000006", "Tom", "Two");
        assertThat(found("TRN 2000005 and 2000006")).containsExactlyInAnyOrder(one, two);
    }

    @Test
    @DisplayName("DM-REG-01: many people who register one person at once get one teacher")
    void race() throws Exception {
        int people = 8;
        CyclicBarrier start = new CyclicBarrier(people);
        Callable<TeacherId> register = () -> {
            start.await();
            return teacher("2000007", "Race", "Day");
        };
        List<TeacherId> teachers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<TeacherId> one : threads.invokeAll(Collections.nCopies(people, register))) {
                teachers.add(one.get());
            }
        }
        assertThat(teachers).hasSize(people).containsOnly(teachers.getFirst());
    }

    @Test
    @DisplayName("TRS-10: a write waits, can be seen waiting, and a later one makes it pointless")
    void writes_wait() {
        Trn trn = new Trn("2000008");
        TeacherId teacher = teacher(trn.value(), "Wanda", "Waiting");
        assertThat(deliveries.latest(trn)).isEmpty();
        InductionWrite begin = new InductionWrite(teacher, trn, new Operation.Begin(START), MORNING);
        queue(begin);
        assertThat(deliveries.latest(trn).orElseThrow().state()).isEqualTo(State.WAITING);
        assertThat(deliveries.laterWriteWaits(begin)).isFalse();

        queue(new InductionWrite(
                teacher, trn, new Operation.Pass(START, LocalDate.of(2026, 7, 20)), MORNING.plusSeconds(60)));
        assertThat(deliveries.laterWriteWaits(begin)).isTrue();
        assertThat(deliveries.latest(trn).orElseThrow().actedAt()).isEqualTo(MORNING.plusSeconds(60));
    }

    @Test
    @DisplayName("TRS-10: the same write queued twice waits once")
    void queued_twice() {
        Trn trn = new Trn("2000009");
        TeacherId teacher = teacher(trn.value(), "Otto", "Once");
        InductionWrite reset = new InductionWrite(teacher, trn, new Operation.Reset(), MORNING);
        queue(reset);
        queue(reset);
        assertThat(database.fetchCount(OUTBOX, OUTBOX.ORDERING_KEY.eq(trn.value())))
                .isEqualTo(1);
    }

    private void queue(InductionWrite write) {
        transaction.executeWithoutResult(
                status -> writes.queue(write.teacher(), write.trn(), write.operation(), write.modifiedOn()));
    }

    private List<TeacherId> found(String query) {
        return search.find(query, 20, 0).stream()
                .map(TeacherSearch.Hit::teacher)
                .toList();
    }

    private TeacherId teacher(String trn, String firstName, String lastName) {
        return Objects.requireNonNull(
                        transaction.execute(status -> findOrCreate.execute(new Trn(trn), firstName, lastName)))
                .teacher();
    }
}
