package uk.gov.education.rect.finance;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.rect.timeline.EventType;

/**
 * The two state machines of a declaration as data (architecture rule 12, DM-DEC-08, spec 05 §7.1): every move that may
 * be made and the event it records. A move that is not listed is refused.
 */
public final class DeclarationStates {

    private DeclarationStates() {}

    /** What can happen to the payment of a declaration. */
    public enum PaymentAction {
        /** The participant became fundable (FIN-SEL-10). */
        MARK_ELIGIBLE,
        /** The deadline of its statement passed (FIN-PAY-02). */
        MARK_PAYABLE,
        /** Finance authorised its statement (FIN-PAY-10). */
        MARK_PAID,
        /** The lead provider or finance took it back before it was paid (FIN-CLW-01). */
        VOID
    }

    /** What can happen to the recovery of a declaration. */
    public enum ClawbackAction {
        /** The lead provider or finance took it back after it was paid (FIN-CLW-04). */
        AWAIT_CLAWBACK,
        /** Finance authorised its clawback statement (FIN-PAY-11). */
        CLAW_BACK
    }

    /** An allowed move of the payment status. */
    public enum PaymentMove {
        ELIGIBLE(
                PaymentStatus.NO_PAYMENT,
                PaymentAction.MARK_ELIGIBLE,
                PaymentStatus.ELIGIBLE,
                EventType.TEACHER_DECLARATION_ELIGIBLE),
        PAYABLE(
                PaymentStatus.ELIGIBLE,
                PaymentAction.MARK_PAYABLE,
                PaymentStatus.PAYABLE,
                EventType.TEACHER_DECLARATION_PAYABLE),
        PAID(PaymentStatus.PAYABLE, PaymentAction.MARK_PAID, PaymentStatus.PAID, EventType.TEACHER_DECLARATION_PAID),
        VOIDED_UNFUNDED(
                PaymentStatus.NO_PAYMENT,
                PaymentAction.VOID,
                PaymentStatus.VOIDED,
                EventType.TEACHER_DECLARATION_VOIDED),
        VOIDED_ELIGIBLE(
                PaymentStatus.ELIGIBLE, PaymentAction.VOID, PaymentStatus.VOIDED, EventType.TEACHER_DECLARATION_VOIDED),
        VOIDED_PAYABLE(
                PaymentStatus.PAYABLE, PaymentAction.VOID, PaymentStatus.VOIDED, EventType.TEACHER_DECLARATION_VOIDED);

        private final PaymentStatus from;
        private final PaymentAction action;
        private final PaymentStatus to;
        private final EventType event;

        PaymentMove(PaymentStatus from, PaymentAction action, PaymentStatus to, EventType event) {
            this.from = from;
            this.action = action;
            this.to = to;
            this.event = event;
        }

        /** The status before. */
        public PaymentStatus from() {
            return from;
        }

        /** What happens. */
        public PaymentAction action() {
            return action;
        }

        /** The status after. */
        public PaymentStatus to() {
            return to;
        }

        /** What the move records on the timeline. */
        public EventType event() {
            return event;
        }
    }

    /** An allowed move of the clawback status; only of a paid declaration. */
    public enum ClawbackMove {
        AWAITING(
                ClawbackStatus.NO_CLAWBACK,
                ClawbackAction.AWAIT_CLAWBACK,
                ClawbackStatus.AWAITING_CLAWBACK,
                EventType.TEACHER_DECLARATION_AWAITING_CLAWBACK),
        CLAWED_BACK(
                ClawbackStatus.AWAITING_CLAWBACK,
                ClawbackAction.CLAW_BACK,
                ClawbackStatus.CLAWED_BACK,
                EventType.TEACHER_DECLARATION_CLAWED_BACK);

        private final ClawbackStatus from;
        private final ClawbackAction action;
        private final ClawbackStatus to;
        private final EventType event;

        ClawbackMove(ClawbackStatus from, ClawbackAction action, ClawbackStatus to, EventType event) {
            this.from = from;
            this.action = action;
            this.to = to;
            this.event = event;
        }

        /** The status before. */
        public ClawbackStatus from() {
            return from;
        }

        /** What happens. */
        public ClawbackAction action() {
            return action;
        }

        /** The status after. */
        public ClawbackStatus to() {
            return to;
        }

        /** What the move records on the timeline. */
        public EventType event() {
            return event;
        }
    }

    /** The move that an action makes from a state, empty when it is not allowed. */
    public static Optional<PaymentMove> move(DeclarationState state, PaymentAction action) {
        return Arrays.stream(PaymentMove.values())
                .filter(move -> move.from() == state.payment() && move.action() == action)
                .findFirst();
    }

    /** The move that an action makes from a state, empty when it is not allowed. */
    public static Optional<ClawbackMove> move(DeclarationState state, ClawbackAction action) {
        return Arrays.stream(ClawbackMove.values())
                .filter(move -> state.payment() == PaymentStatus.PAID
                        && move.from() == state.clawback()
                        && move.action() == action)
                .findFirst();
    }

    /** Both machines as Mermaid state diagrams, for the documentation. */
    public static String drawn() {
        Stream<String> payments = Arrays.stream(PaymentMove.values())
                .map(move -> arrow(move.from().code(), move.to().code(), move.event()));
        Stream<String> clawbacks = Arrays.stream(ClawbackMove.values())
                .map(move -> arrow(move.from().code(), move.to().code(), move.event()));
        return diagram(payments) + "\n" + diagram(clawbacks);
    }

    private static String arrow(String from, String to, EventType event) {
        return "    " + from + " --> " + to + ": " + event.code() + "\n";
    }

    private static String diagram(Stream<String> arrows) {
        return arrows.collect(Collectors.joining("", "```mermaid\nstateDiagram-v2\n", "```\n"));
    }
}
