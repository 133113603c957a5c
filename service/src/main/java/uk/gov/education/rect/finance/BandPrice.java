package uk.gov.education.rect.finance;

import java.math.BigDecimal;

/**
 * One band of an active lead provider and its price in one contract.
 *
 * @param allocationOrder 1 for band A, filled first
 * @param capacity declarations of each type that the band holds
 * @param feePerDeclaration pounds per participant, over the whole of their training
 * @param outputFeeRatio the part of the fee paid on declarations, 0 to 1
 * @param serviceFeeRatio the rest of it, paid as a monthly service fee
 */
public record BandPrice(
        int allocationOrder,
        int capacity,
        BigDecimal feePerDeclaration,
        BigDecimal outputFeeRatio,
        BigDecimal serviceFeeRatio) {

    /** @throws IllegalArgumentException for a band that cannot exist (FIN-BAND-01, spec 05 §2.6) */
    public BandPrice {
        if (allocationOrder < 1 || capacity < 1) {
            throw new IllegalArgumentException("a band has an order from 1 and room for at least one declaration");
        }
        if (outputFeeRatio.add(serviceFeeRatio).compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("output and service fee ratios of a band make 1 together");
        }
    }

    /** FIN-BAND-03: A for the first band, B for the second, and so on. */
    public String letter() {
        return String.valueOf((char) ('A' + allocationOrder - 1));
    }
}
