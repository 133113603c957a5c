package uk.gov.education.rect.calendar;

import java.time.LocalDate;

/** The month after which a schedule is named. */
public enum ScheduleMonth {
    SEPTEMBER,
    JANUARY,
    APRIL;

    /**
     * The month of schedules for training that begins on the day (DM-SCHED-02): June to October September, November to
     * February January, March to May April.
     */
    public static ScheduleMonth of(LocalDate day) {
        return switch (day.getMonth()) {
            case JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER -> SEPTEMBER;
            case NOVEMBER, DECEMBER, JANUARY, FEBRUARY -> JANUARY;
            case MARCH, APRIL, MAY -> APRIL;
        };
    }
}
