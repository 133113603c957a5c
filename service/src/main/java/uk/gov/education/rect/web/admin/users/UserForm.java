package uk.gov.education.rect.web.admin.users;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.gov.education.rect.access.StaffDetails;
import uk.gov.education.rect.access.StaffRefusal;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.Radios;

/**
 * The form for a member of staff (06 §1.5).
 *
 * @param heading what it is for
 * @param action where it goes
 * @param cancel where giving up leads
 * @param details as typed, or as they are
 * @param forSchools whether they may sign in by code as people of a school (OTP-06)
 * @param errors what is wrong, by field
 */
public record UserForm(
        String heading,
        String action,
        String cancel,
        StaffDetails details,
        boolean forSchools,
        Map<String, String> errors) {

    public UserForm {
        errors = new LinkedHashMap<>(errors);
    }

    /** The field for the name. */
    public Input name() {
        return Input.of("name", "Full name")
                .withValue(details.name())
                .withAutocomplete("off")
                .withError(errors.get("name"));
    }

    /** The field for the e-mail address. */
    public Input email() {
        return Input.of("email", "Email address")
                .withHint("An address of the Department for Education, like name@education.gov.uk")
                .withType("email")
                .withSpellcheck(false)
                .withAutocomplete("off")
                .withValue(details.email())
                .withError(errors.get("email"));
    }

    /** The choice of roles. */
    public Radios role() {
        return Radios.of(
                        "role",
                        "Role",
                        Arrays.stream(StaffRole.values())
                                .map(role -> Radios.Item.of(role.code(), role.displayName())
                                        .withHint(hint(role)))
                                .toArray(Radios.Item[]::new))
                .withValue(details.role().map(StaffRole::code).orElse(null))
                .withError(errors.get("role"));
    }

    /** The field for the school's URN. */
    public Input school() {
        return Input.of("otp_school_urn", "School URN for signing in by code (optional)")
                .withHint(
                        "When they sign in by code they act for this school, and no longer as DfE staff. It has 5 or 6"
                                + " digits")
                .withInputmode("numeric")
                .withClasses("govuk-input--width-10")
                .withSpellcheck(false)
                .withAutocomplete("off")
                .withValue(details.schoolUrn())
                .withError(errors.get("otp_school_urn"));
    }

    /** What is wrong in words, by the field's id. */
    static Map<String, String> words(StaffRefusal refusal) {
        Map<String, String> words = new LinkedHashMap<>();
        switch (refusal) {
            case StaffRefusal.Invalid(var problems) ->
                problems.forEach(problem -> words.put(field(problem), message(problem)));
            case StaffRefusal.EmailTaken _ ->
                words.put("email", "Somebody else is already registered with this email address");
            case StaffRefusal.OwnRole _ ->
                words.put("role", "You cannot change your own role. Ask another user manager");
            case StaffRefusal.StaffUserNotFound _ -> words.put("name", "This person is no longer registered");
        }
        return words;
    }

    private static String field(StaffDetails.Problem problem) {
        return switch (problem) {
            case NAME_MISSING -> "name";
            case EMAIL_MISSING, EMAIL_NOT_WELL_FORMED, EMAIL_NOT_OF_DFE -> "email";
            case ROLE_MISSING -> "role";
            case SCHOOL_URN_NOT_A_URN -> "otp_school_urn";
        };
    }

    private static String message(StaffDetails.Problem problem) {
        return switch (problem) {
            case NAME_MISSING -> "Enter their full name";
            case EMAIL_MISSING -> "Enter their email address";
            case EMAIL_NOT_WELL_FORMED -> "Enter an email address in the correct format, like name@education.gov.uk";
            case EMAIL_NOT_OF_DFE -> "Enter an address of the Department for Education, like name@education.gov.uk";
            case ROLE_MISSING -> "Select a role";
            case SCHOOL_URN_NOT_A_URN -> "School URN must be 5 or 6 digits";
        };
    }

    private static String hint(StaffRole role) {
        return switch (role) {
            case ADMIN -> "Sees teachers, schools and organisations";
            case USER_MANAGER -> "Also manages these users";
            case FINANCE -> "Also manages users, sees finance and authorises payments";
            case PRODUCT_TEAM -> "Everything, with API tokens and jobs";
        };
    }
}
