package uk.gov.education.rect.schools;

import java.util.List;

/**
 * What a GIAS import did (GIAS-11).
 *
 * @param rowsRead rows of the schools file
 * @param created schools new to us
 * @param changed schools that differed
 * @param skipped rows of schools that are not taken in
 * @param noLongerImportable schools that have just vanished or stopped being importable (GIAS-12)
 * @param linksCreated links new to us
 * @param linksChanged links of another type than before, removed, or back again
 * @param eligibilityChanges schools whose funding eligibility changed
 * @param problems rows that were left out
 */
public record ImportReport(
        int rowsRead,
        int created,
        int changed,
        int skipped,
        List<Urn> noLongerImportable,
        int linksCreated,
        int linksChanged,
        int eligibilityChanges,
        List<RowProblem> problems) {

    public ImportReport {
        noLongerImportable = List.copyOf(noLongerImportable);
        problems = List.copyOf(problems);
    }
}
