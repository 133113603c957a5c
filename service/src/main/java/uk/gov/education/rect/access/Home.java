package uk.gov.education.rect.access;

/** Where each kind of person lands after signing in (DSI-12). */
public final class Home {

    /** The ECTs of a school. */
    public static final String SCHOOL = "/school/home/ects";

    /** The ECTs of an appropriate body. */
    public static final String APPROPRIATE_BODY = "/appropriate-body/teachers";

    /** The console of DfE staff. */
    public static final String STAFF = "/admin";

    private Home() {}

    /** Where this person lands. */
    public static String of(SignedIn person) {
        return switch (person) {
            case SchoolUser _ -> SCHOOL;
            case AppropriateBodyUser _ -> APPROPRIATE_BODY;
            case StaffUser _ -> STAFF;
        };
    }
}
