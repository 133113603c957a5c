package uk.gov.education.rect.web.school.changeect;

import uk.gov.education.rect.web.journey.Answers;
import uk.gov.education.rect.web.school.change.Change;
import uk.gov.education.rect.web.school.change.EctHere;

/** One thing that can be changed about an ECT. */
interface EctChange<A extends Answers<A>, S extends Enum<S>> extends Change<A, S, EctHere> {

    /** Where the records are; what can be changed about one is below it. */
    String BASE = "/school/ects/{ect}";
}
