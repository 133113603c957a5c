package uk.gov.education.rect.teachers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.rect.teachers.InductionStatusWrites.Operation;

class InductionWriteTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final LocalDate END = LocalDate.of(2026, 7, 20);

    static Stream<Operation> operations() {
        return Stream.of(
                new Operation.Begin(START),
                new Operation.Pass(START, END),
                new Operation.Fail(START, END),
                new Operation.Reset(),
                new Operation.Reopen(START));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TRS-10, TRS-11: a write survives the outbox unchanged, ordered by person, with the time of the act")
    @MethodSource("operations")
    void round_trip(Operation operation) {
        InductionWrite write = new InductionWrite(
                new TeacherId(7), new Trn("1234567"), operation, Instant.parse("2026-08-14T09:05:12.120Z"));
        assertThat(InductionWrite.in(write.message())).isEqualTo(write);
        assertThat(write.message().orderingKey()).isEqualTo("1234567");
        assertThat(write.message().happenedAt()).isEqualTo(write.modifiedOn());
        assertThat(write.message().teacherId()).isEqualTo(7);
    }
}
