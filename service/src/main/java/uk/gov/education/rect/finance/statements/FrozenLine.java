package uk.gov.education.rect.finance.statements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One kept line of a statement, as {@code statement_lines} has it.
 *
 * @param calculator {@code banded} or {@code flat_rate}
 * @param lineType what it pays or recovers
 * @param declarationType such as {@code retained-1}; null on lines that count no declarations of one type
 * @param band the letter; null outside bands
 * @param unit pounds for one
 * @param amount pounds; negative when recovered
 */
record FrozenLine(
        String calculator,
        String lineType,
        @Nullable String declarationType,
        @Nullable String band,
        String description,
        int quantity,
        BigDecimal unit,
        BigDecimal amount) {

    static final String BANDED = "banded";
    static final String FLAT_RATE = "flat_rate";
    static final String OUTPUT = "output";
    static final String OUTPUT_CLAWBACK = "output_clawback";
    static final String UPLIFT = "uplift";
    static final String UPLIFT_CLAWBACK = "uplift_clawback";
    static final String SERVICE_FEE = "service_fee";
    static final String ADJUSTMENT = "adjustment";

    static FrozenLine adjustment(String name, BigDecimal amount) {
        return new FrozenLine(BANDED, ADJUSTMENT, null, null, name, 1, amount, amount);
    }
}
