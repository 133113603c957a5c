package uk.gov.education.rect.finance;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.DeclarationType;

/**
 * One line of a statement: the declarations of one type in one band, or of one type at the flat rate.
 *
 * @param type the milestone declared
 * @param bandPrice the band, or null at the flat rate
 * @param billable declarations paid for here
 * @param refundable declarations taken back here
 * @param unit pounds for one declaration, not rounded (FIN-CALC-30, FIN-CALC-47)
 */
public record OutputLine(
        DeclarationType type, @Nullable BandPrice bandPrice, int billable, int refundable, BigDecimal unit) {

    /** The band, empty at the flat rate. */
    public Optional<BandPrice> band() {
        return Optional.ofNullable(bandPrice);
    }

    /** Pounds paid. */
    public BigDecimal billableAmount() {
        return unit.multiply(BigDecimal.valueOf(billable));
    }

    /** Pounds taken back, not negative. */
    public BigDecimal refundableAmount() {
        return unit.multiply(BigDecimal.valueOf(refundable));
    }

    /** Pounds paid less pounds taken back. */
    public BigDecimal netAmount() {
        return billableAmount().subtract(refundableAmount());
    }
}
