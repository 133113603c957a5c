package uk.gov.education.rect.schools;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 41 kinds of establishment in GIAS, with what each means for funding (spec 01 §16.2, spec 07 appendix A). */
public enum EstablishmentType {
    COMMUNITY_SCHOOL(1, "Community school", Kind.FUNDED),
    VOLUNTARY_AIDED_SCHOOL(2, "Voluntary aided school", Kind.FUNDED),
    VOLUNTARY_CONTROLLED_SCHOOL(3, "Voluntary controlled school", Kind.FUNDED),
    FOUNDATION_SCHOOL(5, "Foundation school", Kind.FUNDED),
    CITY_TECHNOLOGY_COLLEGE(6, "City technology college", Kind.FUNDED),
    COMMUNITY_SPECIAL_SCHOOL(7, "Community special school", Kind.FUNDED),
    NON_MAINTAINED_SPECIAL_SCHOOL(8, "Non-maintained special school", Kind.FUNDED),
    OTHER_INDEPENDENT_SPECIAL_SCHOOL(10, "Other independent special school", Kind.INDEPENDENT),
    OTHER_INDEPENDENT_SCHOOL(11, "Other independent school", Kind.INDEPENDENT),
    FOUNDATION_SPECIAL_SCHOOL(12, "Foundation special school", Kind.FUNDED),
    PUPIL_REFERRAL_UNIT(14, "Pupil referral unit", Kind.FUNDED),
    LOCAL_AUTHORITY_NURSERY_SCHOOL(15, "Local authority nursery school", Kind.FUNDED),
    FURTHER_EDUCATION(18, "Further education", Kind.FUNDED),
    SECURE_UNITS(24, "Secure units", Kind.FUNDED),
    OFFSHORE_SCHOOLS(25, "Offshore schools", Kind.OUTSIDE_ENGLAND),
    SERVICE_CHILDRENS_EDUCATION(26, "Service children's education", Kind.OUTSIDE_ENGLAND),
    MISCELLANEOUS(27, "Miscellaneous", Kind.UNFUNDED),
    ACADEMY_SPONSOR_LED(28, "Academy sponsor led", Kind.FUNDED),
    HIGHER_EDUCATION_INSTITUTIONS(29, "Higher education institutions", Kind.UNFUNDED),
    WELSH_ESTABLISHMENT(30, "Welsh establishment", Kind.OUTSIDE_ENGLAND),
    SIXTH_FORM_CENTRES(31, "Sixth form centres", Kind.FUNDED),
    SPECIAL_POST_16_INSTITUTION(32, "Special post 16 institution", Kind.FUNDED),
    ACADEMY_SPECIAL_SPONSOR_LED(33, "Academy special sponsor led", Kind.FUNDED),
    ACADEMY_CONVERTER(34, "Academy converter", Kind.FUNDED),
    FREE_SCHOOLS(35, "Free schools", Kind.FUNDED),
    FREE_SCHOOLS_SPECIAL(36, "Free schools special", Kind.FUNDED),
    BRITISH_SCHOOLS_OVERSEAS(37, "British schools overseas", Kind.OUTSIDE_ENGLAND),
    FREE_SCHOOLS_ALTERNATIVE_PROVISION(38, "Free schools alternative provision", Kind.FUNDED),
    FREE_SCHOOLS_16_TO_19(39, "Free schools 16 to 19", Kind.FUNDED),
    UNIVERSITY_TECHNICAL_COLLEGE(40, "University technical college", Kind.FUNDED),
    STUDIO_SCHOOLS(41, "Studio schools", Kind.FUNDED),
    ACADEMY_ALTERNATIVE_PROVISION_CONVERTER(42, "Academy alternative provision converter", Kind.FUNDED),
    ACADEMY_ALTERNATIVE_PROVISION_SPONSOR_LED(43, "Academy alternative provision sponsor led", Kind.FUNDED),
    ACADEMY_SPECIAL_CONVERTER(44, "Academy special converter", Kind.FUNDED),
    ACADEMY_16_19_CONVERTER(45, "Academy 16-19 converter", Kind.FUNDED),
    ACADEMY_16_TO_19_SPONSOR_LED(46, "Academy 16 to 19 sponsor led", Kind.FUNDED),
    CHILDRENS_CENTRE(47, "Children's centre", Kind.CHILDRENS_CENTRE),
    CHILDRENS_CENTRE_LINKED_SITE(48, "Children's centre linked site", Kind.CHILDRENS_CENTRE),
    ONLINE_PROVIDER(49, "Online provider", Kind.UNFUNDED),
    INSTITUTION_FUNDED_BY_OTHER_GOVERNMENT_DEPARTMENT(
            56, "Institution funded by other government department", Kind.UNFUNDED),
    ACADEMY_SECURE_16_TO_19(57, "Academy secure 16 to 19", Kind.FUNDED);

    private static final Map<String, EstablishmentType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EstablishmentType::giasName, Function.identity()));

    private final int giasCode;
    private final String giasName;
    private final Kind kind;

    EstablishmentType(int giasCode, String giasName, Kind kind) {
        this.giasCode = giasCode;
        this.giasName = giasName;
        this.kind = kind;
    }

    private enum Kind {
        FUNDED,
        CHILDRENS_CENTRE,
        INDEPENDENT,
        UNFUNDED,
        OUTSIDE_ENGLAND
    }

    /** The number GIAS gives it. */
    public int giasCode() {
        return giasCode;
    }

    /** The exact words of the extract and of {@code gias_schools.type_name}. */
    public String giasName() {
        return giasName;
    }

    /** The type with the given words. */
    public static Optional<EstablishmentType> named(String giasName) {
        return Optional.ofNullable(BY_NAME.get(giasName));
    }

    /** Whether schools of this type are funded without further conditions. */
    public boolean eligible() {
        return kind == Kind.FUNDED || kind == Kind.CHILDRENS_CENTRE;
    }

    /** Independent; every other type counts as state-funded (DM-SCH-05). */
    public boolean independent() {
        return kind == Kind.INDEPENDENT;
    }

    /** Whether schools of this type are in England; decided by type, not by district. */
    public boolean inEngland() {
        return kind != Kind.OUTSIDE_ENGLAND;
    }

    /** Whether schools of this type are sent e-mails about training; children's centres are not. */
    public boolean receivesMailings() {
        return kind != Kind.CHILDRENS_CENTRE;
    }
}
