package uk.gov.education.rect.schools;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How one school in GIAS is linked to another (DM-GIA-04). */
public enum GiasLinkType {
    SUCCESSOR("Successor", Group.SUCCESSOR),
    SUCCESSOR_MERGED("Successor - merged", Group.SUCCESSOR),
    SUCCESSOR_AMALGAMATED("Successor - amalgamated", Group.SUCCESSOR),
    SUCCESSOR_SPLIT("Successor - Split School", Group.SUCCESSOR),
    PREDECESSOR("Predecessor", Group.PREDECESSOR),
    PREDECESSOR_MERGED("Predecessor - merged", Group.PREDECESSOR),
    PREDECESSOR_AMALGAMATED("Predecessor - amalgamated", Group.PREDECESSOR),
    PREDECESSOR_SPLIT("Predecessor - Split School", Group.PREDECESSOR),
    MERGED_CHANGE_IN_AGE_RANGE("Merged - change in age range", Group.MERGE),
    /** GIAS spells it so. */
    MERGED_EXPANSION_AND_CHANGER("Merged - expansion in school capacity and changer in age range", Group.MERGE),
    MERGED_EXPANSION("Merged - expansion of school capacity", Group.MERGE),
    CHILDRENS_CENTRE_LINK("Children's Centre Link", Group.OTHER),
    CLOSURE("Closure", Group.OTHER),
    EXPANSION("Expansion", Group.OTHER),
    OTHER("Other", Group.OTHER),
    RESULT_OF_AMALGAMATION("Result of Amalgamation", Group.OTHER),
    SIXTH_FORM_CENTRE_LINK("Sixth Form Centre Link", Group.OTHER),
    SIXTH_FORM_CENTRE_SCHOOL("Sixth Form Centre School", Group.OTHER);

    private static final Map<String, GiasLinkType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(GiasLinkType::giasName, Function.identity()));

    private final String giasName;
    private final Group group;

    GiasLinkType(String giasName, Group group) {
        this.giasName = giasName;
        this.group = group;
    }

    private enum Group {
        SUCCESSOR,
        PREDECESSOR,
        MERGE,
        OTHER
    }

    /** The exact words of the extract. */
    public String giasName() {
        return giasName;
    }

    /** The type with the given words. */
    public static Optional<GiasLinkType> named(String giasName) {
        return Optional.ofNullable(BY_NAME.get(giasName));
    }

    /** Whether the linked school follows this one. */
    public boolean successor() {
        return group == Group.SUCCESSOR;
    }

    /** Whether the linked school went before this one. */
    public boolean predecessor() {
        return group == Group.PREDECESSOR;
    }
}
