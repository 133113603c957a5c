package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.rect.finance.DeclarationStates.ClawbackAction;
import uk.gov.education.rect.finance.DeclarationStates.PaymentAction;

/** The state machines of a declaration. */
class DeclarationStatesTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "NO_PAYMENT, MARK_ELIGIBLE, ELIGIBLE",
        "ELIGIBLE, MARK_PAYABLE, PAYABLE",
        "PAYABLE, MARK_PAID, PAID",
        "NO_PAYMENT, VOID, VOIDED",
        "ELIGIBLE, VOID, VOIDED",
        "PAYABLE, VOID, VOIDED",
        "NO_PAYMENT, MARK_PAYABLE, ",
        "NO_PAYMENT, MARK_PAID, ",
        "ELIGIBLE, MARK_ELIGIBLE, ",
        "ELIGIBLE, MARK_PAID, ",
        "PAYABLE, MARK_ELIGIBLE, ",
        "PAYABLE, MARK_PAYABLE, ",
        "PAID, MARK_ELIGIBLE, ",
        "PAID, MARK_PAYABLE, ",
        "PAID, MARK_PAID, ",
        "PAID, VOID, ",
        "VOIDED, MARK_ELIGIBLE, ",
        "VOIDED, MARK_PAYABLE, ",
        "VOIDED, MARK_PAID, ",
        "VOIDED, VOID, "
    })
    @DisplayName("DM-DEC-08: every payment status with everything that can happen to it")
    void payment_moves(PaymentStatus from, PaymentAction action, @org.jspecify.annotations.Nullable PaymentStatus to) {
        DeclarationState state = new DeclarationState(from, ClawbackStatus.NO_CLAWBACK);

        assertThat(DeclarationStates.move(state, action)
                        .map(DeclarationStates.PaymentMove::to)
                        .orElse(null))
                .isEqualTo(to);
    }

    @Test
    @DisplayName("DM-DEC-08: only a paid declaration is clawed back, in two steps")
    void clawback_moves() {
        DeclarationState paid = new DeclarationState(PaymentStatus.PAID, ClawbackStatus.NO_CLAWBACK);
        DeclarationState awaiting = new DeclarationState(PaymentStatus.PAID, ClawbackStatus.AWAITING_CLAWBACK);
        DeclarationState payable = new DeclarationState(PaymentStatus.PAYABLE, ClawbackStatus.NO_CLAWBACK);

        assertThat(DeclarationStates.move(paid, ClawbackAction.AWAIT_CLAWBACK)).isPresent();
        assertThat(DeclarationStates.move(paid, ClawbackAction.CLAW_BACK)).isEmpty();
        assertThat(DeclarationStates.move(awaiting, ClawbackAction.CLAW_BACK)).isPresent();
        assertThat(DeclarationStates.move(awaiting, ClawbackAction.AWAIT_CLAWBACK))
                .isEmpty();
        assertThat(DeclarationStates.move(payable, ClawbackAction.AWAIT_CLAWBACK))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = PaymentStatus.class, names = "PAID", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("Spec 05 §7.1: what was never paid cannot be clawed back")
    void unreachable_combinations(PaymentStatus status) {
        assertThatThrownBy(() -> new DeclarationState(status, ClawbackStatus.AWAITING_CLAWBACK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_PAYMENT, NO_CLAWBACK, submitted, true, true",
        "ELIGIBLE, NO_CLAWBACK, eligible, true, true",
        "PAYABLE, NO_CLAWBACK, payable, true, true",
        "VOIDED, NO_CLAWBACK, voided, false, false",
        "PAID, NO_CLAWBACK, paid, true, false",
        "PAID, AWAITING_CLAWBACK, awaiting-clawback, false, false",
        "PAID, CLAWED_BACK, clawed-back, false, false"
    })
    @DisplayName(
            "DM-DEC-01, FIN-DEC-01, FIN-DEC-04, FIN-DEC-05: the one status shown, whether it stands in the way of another, and whether it can be voided")
    void shown(PaymentStatus payment, ClawbackStatus clawback, String shown, boolean stands, boolean voidable) {
        DeclarationState state = new DeclarationState(payment, clawback);

        assertThat(state.shown()).isEqualTo(shown);
        assertThat(state.billableOrChangeable()).isEqualTo(stands);
        assertThat(DeclarationStates.move(state, PaymentAction.VOID).isPresent())
                .isEqualTo(voidable);
    }

    @Test
    @DisplayName("Architecture rule 12: the drawing for the documentation is that of the table")
    void the_drawing_is_current() throws IOException {
        try (var drawing =
                Objects.requireNonNull(DeclarationStates.class.getResourceAsStream("/state-machines/declaration.md"))) {
            assertThat(new String(drawing.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(DeclarationStates.drawn());
        }
    }
}
