package uk.gov.education.rect.finance;

import java.util.Collection;
import java.util.List;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.teachers.TraineeRole;

/**
 * How many declarations a statement and the earlier ones of its active lead provider hold (spec 05 §9.3). Only counts
 * matter to the money.
 *
 * @param rows one for each role and type that has any; several of the same are added up
 */
public record DeclarationCounts(List<Row> rows) {

    /** A statement without declarations, such as a service statement. */
    public static final DeclarationCounts NONE = new DeclarationCounts(List.of());

    /** Keeps its own copy. */
    public DeclarationCounts {
        rows = List.copyOf(rows);
    }

    /**
     * What is counted for one role and type.
     *
     * @param role whose training was declared
     * @param type the milestone
     * @param count how many, set by set
     */
    public record Row(TraineeRole role, DeclarationType type, Count count) {}

    /**
     * How many of one role and type, by set.
     *
     * @param previousBillable PB: billable on an earlier statement
     * @param previousRefundable PR: refundable on an earlier statement
     * @param billable CB: billable on this statement
     * @param refundable CR: refundable on this statement
     * @param upliftBillable of the billable here, those with an uplift; both flags count once (FIN-CALC-35)
     * @param upliftRefundable of the refundable here, those with an uplift
     * @param voided voided on this statement; no money (FIN-CALC-56)
     */
    public record Count(
            int previousBillable,
            int previousRefundable,
            int billable,
            int refundable,
            int upliftBillable,
            int upliftRefundable,
            int voided) {

        /** Nothing at all. */
        public static final Count ZERO = new Count(0, 0, 0, 0, 0, 0, 0);

        /** Without uplifts or voided declarations. */
        public static Count of(int previousBillable, int previousRefundable, int billable, int refundable) {
            return new Count(previousBillable, previousRefundable, billable, refundable, 0, 0, 0);
        }

        /** Both together. */
        public Count plus(Count other) {
            return new Count(
                    previousBillable + other.previousBillable,
                    previousRefundable + other.previousRefundable,
                    billable + other.billable,
                    refundable + other.refundable,
                    upliftBillable + other.upliftBillable,
                    upliftRefundable + other.upliftRefundable,
                    voided + other.voided);
        }
    }

    /** What is counted for one type, over the given roles. */
    public Count of(Collection<TraineeRole> roles, DeclarationType type) {
        return rows.stream()
                .filter(row -> row.type() == type && roles.contains(row.role()))
                .map(Row::count)
                .reduce(Count.ZERO, Count::plus);
    }
}
