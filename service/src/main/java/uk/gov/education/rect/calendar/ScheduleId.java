package uk.gov.education.rect.calendar;

/**
 * Names a schedule within this service.
 *
 * @param value {@code schedules.id}
 */
public record ScheduleId(long value) {}
