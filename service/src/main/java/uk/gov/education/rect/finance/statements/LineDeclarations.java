package uk.gov.education.rect.finance.statements;

import static uk.gov.education.rect.finance.statements.FrozenLine.FLAT_RATE;
import static uk.gov.education.rect.finance.statements.FrozenLine.OUTPUT;
import static uk.gov.education.rect.finance.statements.FrozenLine.OUTPUT_CLAWBACK;
import static uk.gov.education.rect.finance.statements.FrozenLine.UPLIFT;
import static uk.gov.education.rect.finance.statements.FrozenLine.UPLIFT_CLAWBACK;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.rect.finance.BandPrice;
import uk.gov.education.rect.finance.ContractType;
import uk.gov.education.rect.finance.Figures;
import uk.gov.education.rect.finance.statements.StatementCounts.Counted;
import uk.gov.education.rect.teachers.TraineeRole;

/**
 * Which declarations each line of a statement counts: places in bands are taken in the order of FIN-CSV-03, so that the
 * latest are the ones beyond all bands. Those are kept with the last band's line and earn nothing (FIN-W-02).
 */
final class LineDeclarations {

    /** @param amount pounds that the declaration adds to the line */
    record Share(long declarationId, BigDecimal amount) {}

    private final boolean mentorsApart;
    private final String lastBand;
    private final List<Counted> billable;
    private final List<Counted> refundable;
    private final Map<String, Deque<Counted>> waiting = new HashMap<>();

    LineDeclarations(Figures figures, List<Counted> billable, List<Counted> refundable) {
        this.mentorsApart = figures.type() == ContractType.ITTECF_ECTP;
        this.lastBand = figures.banded().outputs().isEmpty()
                ? ""
                : figures.banded()
                        .outputs()
                        .getLast()
                        .band()
                        .map(BandPrice::letter)
                        .orElse("");
        this.billable = billable;
        this.refundable = refundable;
        billable.forEach(counted -> queue(OUTPUT, counted).add(counted));
        refundable.forEach(counted -> queue(OUTPUT_CLAWBACK, counted).add(counted));
    }

    private Deque<Counted> queue(String lineType, Counted counted) {
        String calculator = mentorsApart && counted.role() == TraineeRole.MENTOR ? FLAT_RATE : FrozenLine.BANDED;
        return waiting.computeIfAbsent(key(calculator, lineType, counted.type().code()), ignored -> new ArrayDeque<>());
    }

    private static String key(String calculator, String lineType, String declarationType) {
        return calculator + " " + lineType + " " + declarationType;
    }

    /** The declarations of a line; ask for the lines of a type in the order of their bands. */
    List<Share> of(FrozenLine line) {
        return switch (line.lineType()) {
            case OUTPUT -> next(line, line.unit(), lastBand.equals(line.band()));
            case OUTPUT_CLAWBACK -> next(line, line.unit().negate(), false);
            case UPLIFT -> uplifted(billable, line.unit());
            case UPLIFT_CLAWBACK -> uplifted(refundable, line.unit().negate());
            default -> List.of();
        };
    }

    private List<Share> next(FrozenLine line, BigDecimal amount, boolean andTheRest) {
        Deque<Counted> queue = waiting.getOrDefault(
                key(line.calculator(), line.lineType(), String.valueOf(line.declarationType())), new ArrayDeque<>());
        List<Share> shares = new ArrayList<>();
        for (int taken = 0; taken < line.quantity() && !queue.isEmpty(); taken++) {
            shares.add(new Share(queue.remove().declarationId(), amount));
        }
        while (andTheRest && !queue.isEmpty()) {
            shares.add(new Share(queue.remove().declarationId(), BigDecimal.ZERO));
        }
        return shares;
    }

    private List<Share> uplifted(List<Counted> declarations, BigDecimal amount) {
        return declarations.stream()
                .filter(Counted::uplifted)
                .filter(counted -> !(mentorsApart && counted.role() == TraineeRole.MENTOR))
                .map(counted -> new Share(counted.declarationId(), amount))
                .toList();
    }
}
