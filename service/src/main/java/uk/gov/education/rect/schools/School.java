package uk.gov.education.rect.schools;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A school that uses the service, with what its GIAS record says now.
 *
 * @param id stays when the URN changes
 * @param urn the GIAS record that describes it now
 * @param apiId names it in the lead provider API; never changes
 * @param gias that GIAS record
 * @param markedAsEligible staff let it in although GIAS does not (DM-SCH-04)
 * @param inductionTutor or null when none was named (DM-SCH-03)
 * @param inductionTutorLastNominatedIn contract period of the last confirmation, or null
 */
public record School(
        SchoolId id,
        Urn urn,
        UUID apiId,
        GiasSchool gias,
        boolean markedAsEligible,
        @Nullable InductionTutor inductionTutor,
        @Nullable Integer inductionTutorLastNominatedIn) {

    /** Who runs induction at the school. */
    public record InductionTutor(String name, String email) {}

    /** The name GIAS gives it. */
    public String name() {
        return gias.name();
    }

    /** Funded: GIAS says so, or staff did (DM-SCH-04). */
    public boolean eligible() {
        return markedAsEligible || gias.eligible();
    }

    /** Independent, as opposed to state-funded (DM-SCH-05). */
    public boolean independent() {
        return gias.type().independent();
    }

    /** Where lead providers write to: the induction tutor, else the main, else the other GIAS contact (DM-SCH-10). */
    public Optional<String> contactEmail() {
        String tutor = inductionTutor == null ? null : inductionTutor.email();
        return Stream.of(
                        Optional.ofNullable(tutor),
                        Optional.ofNullable(gias.primaryContactEmail()),
                        Optional.ofNullable(gias.secondaryContactEmail()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * What the school may do (DM-SCH-06, spec 02 §1.3).
     *
     * @param unfinishedTraining whether a training period at the school, of an ECT or a mentor, has no end
     */
    public SchoolAccess access(boolean unfinishedTraining) {
        return SchoolAccess.of(gias, unfinishedTraining);
    }
}
