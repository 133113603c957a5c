package uk.gov.education.rect.schools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.timeline.Author;

/**
 * Brings our schools into step with GIAS: replaces, merges, opens and closes what can be (spec 01 §8.18, spec 07 §4.5),
 * each school in a transaction of its own. One that fails is reported and holds up no other. What is left, split schools
 * among it, is returned for people to look at (GIAS-14) and is tried again every time (GIAS-15).
 */
@Component
public class ReconcileSchools {

    private static final Logger log = LoggerFactory.getLogger(ReconcileSchools.class);

    private final Reconciliation reconciliation;
    private final ReplaceSchool replace;
    private final MergeSchool merge;
    private final OpenSchool open;
    private final CloseSchool close;

    ReconcileSchools(
            Reconciliation reconciliation,
            ReplaceSchool replace,
            MergeSchool merge,
            OpenSchool open,
            CloseSchool close) {
        this.reconciliation = reconciliation;
        this.replace = replace;
        this.merge = merge;
        this.open = open;
        this.close = close;
    }

    /**
     * What was done.
     *
     * @param merged schools that another took over
     * @param failed schools whose step failed and was undone
     * @param unreconciled schools that are closed in GIAS and still going on here
     */
    public record Report(
            List<Urn> replaced,
            List<Urn> merged,
            List<Urn> opened,
            List<Urn> closed,
            List<Urn> failed,
            List<Urn> unreconciled) {

        /** How many schools were brought into step. */
        public int reconciled() {
            return replaced.size() + merged.size() + opened.size() + closed.size();
        }
    }

    /** Does everything that can be done now. */
    public Report execute(Author author) {
        Set<Urn> failed = new HashSet<>();
        List<Urn> replaced = each(
                reconciliation.toReplace(null), failed, urn -> replace.execute(new ReplaceSchool.Command(author, urn)));
        List<Urn> merged =
                each(reconciliation.toMerge(null), failed, urn -> merge.execute(new MergeSchool.Command(author, urn)));
        List<Urn> opened = each(
                reconciliation.toOpen(null),
                failed,
                urn -> open.execute(new OpenSchool.Command(author, urn)).isPresent());
        List<Urn> closed =
                each(reconciliation.toClose(null), failed, urn -> close.execute(new CloseSchool.Command(author, urn)));
        return new Report(
                replaced, merged, opened, closed, failed.stream().sorted().toList(), reconciliation.outOfStep());
    }

    private static List<Urn> each(List<Reconciliation.Candidate> candidates, Set<Urn> failed, Predicate<Urn> step) {
        List<Urn> done = new ArrayList<>();
        for (Reconciliation.Candidate candidate : candidates) {
            try {
                if (step.test(candidate.urn())) {
                    done.add(candidate.urn());
                }
            } catch (RuntimeException failure) {
                log.error("school {} could not be brought into step with GIAS", candidate.urn(), failure);
                failed.add(candidate.urn());
            }
        }
        return List.copyOf(done);
    }
}
