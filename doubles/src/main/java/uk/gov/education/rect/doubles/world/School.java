package uk.gov.education.rect.doubles.world;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the GIAS extract (spec 07 §4.2). The columns stay as GIAS writes them, dates as {@code DD-MM-YYYY}.
 *
 * @param columns column name to text, in the order of the file
 */
public record School(SequencedMap<String, String> columns) {

    public School {
        columns = new LinkedHashMap<>(columns);
    }

    /** Text of a column, empty when GIAS leaves it empty. Throws when there is no such column. */
    public String column(String name) {
        String value = columns.get(name);
        if (value == null) {
            throw new IllegalArgumentException("GIAS has no column " + name);
        }
        return value;
    }

    /** Unique reference number. */
    public String urn() {
        return column("URN");
    }

    public String name() {
        return column("EstablishmentName");
    }

    /** Exact type name of spec 07 appendix A. */
    public String typeName() {
        return column("TypeOfEstablishment (name)");
    }

    public String typeCode() {
        return column("TypeOfEstablishment (code)");
    }

    /** {@code Open}, {@code Closed}, {@code Open, but proposed to close} or {@code Proposed to open}. */
    public String statusName() {
        return column("EstablishmentStatus (name)");
    }

    /** 1 to 4, in the order of {@link #statusName()}. */
    public String statusCode() {
        return column("EstablishmentStatus (code)");
    }

    /** Whether the independent school is approved under section 41. */
    public boolean isSection41Approved() {
        return column("Section41Approved (name)").equals("Approved");
    }

    /** Address on one line. */
    public String address() {
        return Stream.of("Street", "Locality", "Town", "Postcode")
                .map(this::column)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
