package uk.gov.education.rect.schools.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import uk.gov.education.rect.schools.GiasLink;
import uk.gov.education.rect.schools.GiasLinkType;
import uk.gov.education.rect.schools.RowProblem;
import uk.gov.education.rect.schools.Urn;

/** Reads {@code links.csv}, reporting rows that cannot be used and going on. */
public final class LinkRows {

    private static final List<String> REQUIRED = List.of("URN", "LinkURN", "LinkType");

    private final Consumer<GiasLink> links;
    private final Consumer<RowProblem> problems;
    private final Set<Pair> seen = new HashSet<>();
    private int read;

    private record Pair(Urn from, Urn to) {}

    /**
     * @param links takes each link that can be used
     * @param problems takes each row that cannot
     */
    public LinkRows(Consumer<GiasLink> links, Consumer<RowProblem> problems) {
        this.links = links;
        this.problems = problems;
    }

    /** Reads the whole file. */
    public void read(ExtractTable table) {
        table.forEach(REQUIRED, row -> {
            read++;
            try {
                links.accept(link(row));
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

    private GiasLink link(ExtractRow row) {
        row.requireComplete();
        Urn from = row.known("URN", Urn::parse);
        Urn to = row.known("LinkURN", Urn::parse);
        GiasLink link =
                new GiasLink(from, to, row.known("LinkType", GiasLinkType::named), row.date("LinkEstablishedDate"));
        if (!seen.add(new Pair(from, to))) {
            throw new UnusableRow("LinkURN", "is linked by an earlier row, too");
        }
        return link;
    }
}
