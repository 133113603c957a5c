package uk.gov.education.rect.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.email.EmailAddress;

/**
 * What is kept of a member of DfE staff, as typed (06 §1.1); whether it can be kept is decided on saving.
 *
 * @param name full name
 * @param email of the Department for Education
 * @param role what they may do; empty when none was chosen
 * @param schoolUrn the school they are a person of when they sign in by a code (OTP-08); empty for none
 */
public record StaffDetails(String name, String email, Optional<StaffRole> role, String schoolUrn) {

    private static final Pattern URN = Pattern.compile("[1-9][0-9]{4,5}");

    /** Squeezes white space. */
    public StaffDetails {
        name = name.strip().replaceAll("\\s+", " ");
        email = email.strip();
        schoolUrn = schoolUrn.strip();
    }

    /** Somebody who is of no school. */
    public StaffDetails(String name, String email, Optional<StaffRole> role) {
        this(name, email, role, "");
    }

    /** The school's URN as a number, or null for none; asked for once there are no {@link #problems}. */
    @Nullable
    Integer urn() {
        return schoolUrn.isEmpty() ? null : Integer.valueOf(schoolUrn);
    }

    /** What can be wrong with a field. */
    public enum Problem {
        NAME_MISSING,
        EMAIL_MISSING,
        EMAIL_NOT_WELL_FORMED,
        EMAIL_NOT_OF_DFE,
        ROLE_MISSING,
        SCHOOL_URN_NOT_A_URN
    }

    /**
     * Everything wrong with it, in the order of the fields.
     *
     * @param ofStaff whether an e-mail address is one of DfE staff
     */
    List<Problem> problems(Predicate<String> ofStaff) {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.NAME_MISSING);
        }
        if (email.isEmpty()) {
            problems.add(Problem.EMAIL_MISSING);
        } else if (EmailAddress.parse(email).isEmpty()) {
            problems.add(Problem.EMAIL_NOT_WELL_FORMED);
        } else if (!ofStaff.test(email)) {
            problems.add(Problem.EMAIL_NOT_OF_DFE);
        }
        if (role.isEmpty()) {
            problems.add(Problem.ROLE_MISSING);
        }
        if (!schoolUrn.isEmpty() && !URN.matcher(schoolUrn).matches()) {
            problems.add(Problem.SCHOOL_URN_NOT_A_URN);
        }
        return problems;
    }
}
