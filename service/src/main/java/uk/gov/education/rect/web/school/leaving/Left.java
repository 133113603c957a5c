package uk.gov.education.rect.web.school.leaving;

import java.time.LocalDate;

/**
 * What was said.
 *
 * @param name of who leaves
 * @param lastDay at the school
 * @param past whether that day was over when it was said
 * @param ect whether they are an ECT; otherwise a mentor
 * @param providerLed whether a lead provider trains them
 * @param mentoring whether a mentor leaves ECTs behind, or an ECT a mentor
 */
public record Left(String name, LocalDate lastDay, boolean past, boolean ect, boolean providerLed, boolean mentoring) {}
