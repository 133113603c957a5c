package uk.gov.education.rect.training;

import uk.gov.education.rect.calendar.DateRange;

/**
 * A spell in which a mentor mentors an ECT at one school (spec 01 §4.4).
 *
 * @param id its key
 * @param ect the mentee's spell at the school
 * @param mentor the mentor's spell at the school
 * @param dates first and last day
 */
public record MentorshipPeriod(
        MentorshipPeriodId id, EctAtSchoolPeriodId ect, MentorAtSchoolPeriodId mentor, DateRange dates) {}
