package uk.gov.education.rect.schools.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.schools.EstablishmentType;
import uk.gov.education.rect.schools.GiasSchool;
import uk.gov.education.rect.schools.GiasStatus;
import uk.gov.education.rect.schools.RowProblem;
import uk.gov.education.rect.schools.Urn;

/**
 * Reads {@code ecf_tech.csv}: maps its columns, reports rows that cannot be used and goes on (spec 07 §4.2, GIAS-11).
 */
public final class SchoolRows {

    private static final List<String> REQUIRED = List.of(
            "URN",
            "LA (code)",
            "EstablishmentName",
            "TypeOfEstablishment (name)",
            "EstablishmentStatus (name)",
            "OpenDate",
            "Street",
            "Locality",
            "Town",
            "Postcode",
            "SchoolWebsite");
    private static final String APPROVED = "Approved";
    private static final String PHASE_COLUMN = "PhaseOfEducation (name)";
    private static final String NO_PHASE = "Not applicable";

    private final ReadSchool schools;
    private final Consumer<RowProblem> problems;
    private final Set<Integer> urns = new HashSet<>();
    private final Set<Integer> ukprns = new HashSet<>();
    private int read;

    /** Takes a school that can be used, importable or not, and the line it stands on. */
    @FunctionalInterface
    public interface ReadSchool {
        void accept(GiasSchool school, long line);
    }

    /**
     * @param schools takes each school that can be used, importable or not
     * @param problems takes each row that cannot
     */
    public SchoolRows(ReadSchool schools, Consumer<RowProblem> problems) {
        this.schools = schools;
        this.problems = problems;
    }

    /** Reads the whole file. */
    public void read(ExtractTable table) {
        table.forEach(REQUIRED, row -> {
            read++;
            try {
                schools.accept(school(row), row.line());
            } catch (UnusableRow unusable) {
                Urn urn = Urn.parse(Objects.requireNonNullElse(row.text("URN"), ""))
                        .orElse(null);
                problems.accept(new RowProblem(table.name(), row.line(), urn, unusable.column(), unusable.problem()));
            }
        });
    }

    /** How many rows there were. */
    public int rowsRead() {
        return read;
    }

    private GiasSchool school(ExtractRow row) {
        Urn urn = row.known("URN", Urn::parse);
        row.requireComplete();
        GiasSchool school = new GiasSchool(
                urn,
                row.requiredText("EstablishmentName"),
                row.known("EstablishmentStatus (name)", GiasStatus::named),
                row.known("TypeOfEstablishment (name)", EstablishmentType::named),
                row.requiredNumber("LA (code)"),
                row.text("LA (name)"),
                row.number("EstablishmentNumber"),
                row.number("UKPRN"),
                row.text("DistrictAdministrative (name)"),
                row.text("Street"),
                row.text("Locality"),
                row.text("Town"),
                row.text("Postcode"),
                Objects.requireNonNullElse(row.text(PHASE_COLUMN), NO_PHASE),
                row.text("SchoolWebsite"),
                row.text("MainEmail"),
                row.text("AlternativeEmail"),
                row.date("OpenDate"),
                row.date("CloseDate"),
                APPROVED.equals(row.text("Section41Approved (name)")),
                true);
        refuseRepeats(urn, school.ukprn());
        return school;
    }

    private void refuseRepeats(Urn urn, @Nullable Integer ukprn) {
        if (urns.contains(urn.value())) {
            throw new UnusableRow("URN", "is also that of an earlier row");
        }
        if (ukprn != null && ukprns.contains(ukprn)) {
            throw new UnusableRow("UKPRN", "is also that of an earlier row");
        }
        urns.add(urn.value());
        if (ukprn != null) {
            ukprns.add(ukprn);
        }
    }
}
