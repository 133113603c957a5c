package uk.gov.education.rect.finance;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Adding up amounts of a list. */
final class Sums {

    private Sums() {}

    static <T> BigDecimal of(List<T> lines, Function<T, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
