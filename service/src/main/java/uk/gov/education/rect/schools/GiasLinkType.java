package uk.gov.education.rect.schools;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How one school in GIAS is linked to another (DM-GIA-04). */
public enum GiasLinkType {
    SUCCESSOR("Successor"),
    SUCCESSOR_MERGED("Successor - merged"),
    SUCCESSOR_AMALGAMATED("Successor - amalgamated"),
    SUCCESSOR_SPLIT("Successor - Split School"),
    PREDECESSOR("Predecessor"),
    PREDECESSOR_MERGED("Predecessor - merged"),
    PREDECESSOR_AMALGAMATED("Predecessor - amalgamated"),
    PREDECESSOR_SPLIT("Predecessor - Split School"),
    MERGED_CHANGE_IN_AGE_RANGE("Merged - change in age range"),
    /** GIAS spells it so. */
    MERGED_EXPANSION_AND_CHANGER("Merged - expansion in school capacity and changer in age range"),
    MERGED_EXPANSION("Merged - expansion of school capacity"),
    CHILDRENS_CENTRE_LINK("Children's Centre Link"),
    CLOSURE("Closure"),
    EXPANSION("Expansion"),
    OTHER("Other"),
    RESULT_OF_AMALGAMATION("Result of Amalgamation"),
    SIXTH_FORM_CENTRE_LINK("Sixth Form Centre Link"),
    SIXTH_FORM_CENTRE_SCHOOL("Sixth Form Centre School");

    private static final Map<String, GiasLinkType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(GiasLinkType::giasName, Function.identity()));

    private final String giasName;

    GiasLinkType(String giasName) {
        this.giasName = giasName;
    }

    /** The exact words of the extract. */
    public String giasName() {
        return giasName;
    }

    /** The type with the given words. */
    public static Optional<GiasLinkType> named(String giasName) {
        return Optional.ofNullable(BY_NAME.get(giasName));
    }
}
