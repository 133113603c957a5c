package uk.gov.education.rect.access;

import java.util.List;
import uk.gov.education.rect.usecase.Refusal;

/** Why a member of DfE staff was not added or changed. */
public sealed interface StaffRefusal extends Refusal {

    /** Something in the form is wrong; all of it. */
    record Invalid(List<StaffDetails.Problem> problems) implements StaffRefusal {

        /** Keeps its own copy. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Another member of staff has the e-mail address, whatever the case of its letters. */
    record EmailTaken() implements StaffRefusal {}

    /** There is nobody with that id. */
    record StaffUserNotFound() implements StaffRefusal {}

    /** Nobody changes their own role (06 §23.1). */
    record OwnRole() implements StaffRefusal {}
}
