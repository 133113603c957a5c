package uk.gov.education.rect.finance;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.rect.finance.DeclarationCounts.Count;

/**
 * How the declarations of one type fall into the bands (spec 05 §9.4): earlier ones first, each refund out of the
 * highest band that holds anything.
 *
 * @param fills the bands in allocation order
 * @param unplacedBillable declarations of this statement that found no room (FIN-CALC-17)
 */
public record BandAllocation(List<Fill> fills, int unplacedBillable) {

    /** Keeps its own copy. */
    public BandAllocation {
        fills = List.copyOf(fills);
    }

    /** The four counters of one band. */
    public record Fill(BandPrice band, int previousBillable, int previousRefundable, int billable, int refundable) {

        /** Places taken. */
        public int net() {
            return previousBillable + billable - previousRefundable - refundable;
        }

        private int available() {
            return Math.max(band.capacity() - net(), 0);
        }
    }

    /**
     * Fills the bands.
     *
     * @param bands in allocation order
     */
    public static BandAllocation of(List<BandPrice> bands, Count count) {
        List<Fill> fills = new ArrayList<>();
        for (BandPrice band : bands) {
            fills.add(new Fill(band, 0, 0, 0, 0));
        }
        pour(fills, count.previousBillable(), BandAllocation::addPreviousBillable);
        drain(fills, count.previousRefundable(), BandAllocation::addPreviousRefundable);
        int unplaced = pour(fills, count.billable(), BandAllocation::addBillable);
        drain(fills, count.refundable(), BandAllocation::addRefundable);
        return new BandAllocation(fills, unplaced);
    }

    @FunctionalInterface
    private interface Counter {
        Fill add(Fill fill, int declarations);
    }

    private static int pour(List<Fill> fills, int declarations, Counter counter) {
        int remaining = declarations;
        for (int index = 0; index < fills.size(); index++) {
            int placed = Math.min(remaining, fills.get(index).available());
            fills.set(index, counter.add(fills.get(index), placed));
            remaining -= placed;
        }
        return remaining;
    }

    private static void drain(List<Fill> fills, int declarations, Counter counter) {
        int remaining = declarations;
        for (int index = fills.size() - 1; index >= 0; index--) {
            int taken = Math.min(remaining, fills.get(index).net());
            fills.set(index, counter.add(fills.get(index), taken));
            remaining -= taken;
        }
    }

    private static Fill addPreviousBillable(Fill fill, int declarations) {
        return new Fill(
                fill.band(),
                fill.previousBillable() + declarations,
                fill.previousRefundable(),
                fill.billable(),
                fill.refundable());
    }

    private static Fill addPreviousRefundable(Fill fill, int declarations) {
        return new Fill(
                fill.band(),
                fill.previousBillable(),
                fill.previousRefundable() + declarations,
                fill.billable(),
                fill.refundable());
    }

    private static Fill addBillable(Fill fill, int declarations) {
        return new Fill(
                fill.band(),
                fill.previousBillable(),
                fill.previousRefundable(),
                fill.billable() + declarations,
                fill.refundable());
    }

    private static Fill addRefundable(Fill fill, int declarations) {
        return new Fill(
                fill.band(),
                fill.previousBillable(),
                fill.previousRefundable(),
                fill.billable(),
                fill.refundable() + declarations);
    }
}
