package uk.gov.education.rect.web.school;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.InductionTutorConfirmation;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolAccess;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.schools.Urn;

/**
 * Finds the school somebody acts for, and holds the gates before its pages (spec 02 §1.4). Signing in and the access
 * block come before any of these.
 */
@Component
public class SchoolVisits {

    /** Where the list of ECTs is. */
    public static final String ECTS = "/school/home/ects";

    /** Where a school asks support (SJ-NAV-05). */
    public static final String SUPPORT = "/school/support_queries/new";

    /** Where it says why registration is closed. */
    public static final String WINDOW_CLOSED = "/school/registration-window-closed";

    /** What is said when the answers of a journey are gone (SJ-WIZ-06). */
    public static final String NOTHING_SAVED = "Nothing was saved, because your answers are no longer available. Close"
            + " any other tabs and try again. Contact support if it happens again.";

    /** Where the induction tutor named before is confirmed for a contract period. */
    public static final String CONFIRM_TUTOR = "/school/induction-tutor/confirm-existing-induction-tutor";

    /** Where an induction tutor is named for the first time. */
    public static final String NEW_TUTOR = "/school/induction-tutor/new-induction-tutor";

    private final Schools schools;
    private final InductionTutorConfirmation confirmation;
    private final RegistrationWindow window;
    private final ServiceClock clock;

    SchoolVisits(
            Schools schools, InductionTutorConfirmation confirmation, RegistrationWindow window, ServiceClock clock) {
        this.schools = schools;
        this.confirmation = confirmation;
        this.window = window;
        this.clock = clock;
    }

    /**
     * The visit of a school user to a page that is open to them whatever they have still to tell: those about the
     * induction tutor, and those that explain or help.
     *
     * @throws ResponseStatusException not found, when the service has no such school: people of the school are sent to
     *     access denied before they get here, so this is staff looking at a school that is not set up
     */
    public SchoolVisit whateverIsDue(SchoolUser user) {
        Urn urn = new Urn(user.urn());
        School school = schools.find(urn).orElseThrow(SchoolVisits::notFound);
        return new SchoolVisit(
                user,
                school,
                schools.access(urn).orElse(SchoolAccess.NOT_SET_UP),
                !user.impersonated() && confirmation.due(school),
                clock.today());
    }

    /** The visit of a school user, once the school has said who its induction tutor is (SJ-IT-01). */
    public SchoolVisit of(SchoolUser user) {
        return tutorKnown(whateverIsDue(user));
    }

    /** The visit of a school user to a page that is closed with the registration window (SJ-WIN-02). */
    public SchoolVisit registering(SchoolUser user) {
        SchoolVisit visit = whateverIsDue(user);
        if (window.closedOn(visit.today()).isPresent()) {
            throw new Elsewhere(WINDOW_CLOSED);
        }
        return tutorKnown(visit);
    }

    /** The visit of a school user who registers an ECT, which the school must be funded for (SJ-ACC-13). */
    public SchoolVisit registeringAnEct(SchoolUser user) {
        SchoolVisit visit = registering(user);
        if (!visit.access().mayRegisterEcts()) {
            throw new Elsewhere(ECTS);
        }
        return visit;
    }

    private static SchoolVisit tutorKnown(SchoolVisit visit) {
        if (visit.tutorDue()) {
            throw new Elsewhere((visit.school().inductionTutor() == null ? NEW_TUTOR : CONFIRM_TUTOR) + "/edit");
        }
        return visit;
    }

    /** Answers as if the thing did not exist, which is how another school's things look (SJ-ACC-14). */
    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
