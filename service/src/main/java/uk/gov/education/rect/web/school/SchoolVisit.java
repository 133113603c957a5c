package uk.gov.education.rect.web.school;

import java.time.LocalDate;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolAccess;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.timeline.Author;

/**
 * One request of somebody acting for a school: everything a page looks up is looked up for this school (SJ-ACC-14).
 *
 * @param user who asks
 * @param school for which school
 * @param access what the school may do
 * @param tutorDue the person must say who the induction tutor is before they go on (SJ-IT-01)
 * @param today the date in London
 */
public record SchoolVisit(SchoolUser user, School school, SchoolAccess access, boolean tutorDue, LocalDate today) {

    /** The school's key. */
    public SchoolId schoolId() {
        return school.id();
    }

    /** Who goes on the timeline. */
    public Author author() {
        return user.author();
    }

    /** Whom a journey begun in this visit belongs to; another school, or another person, cannot go on with it. */
    public String owner() {
        return "school:" + school.urn() + ":" + user.email();
    }
}
