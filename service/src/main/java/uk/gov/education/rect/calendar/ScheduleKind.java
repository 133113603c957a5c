package uk.gov.education.rect.calendar;

/** What sort of track a schedule is. */
public enum ScheduleKind {
    STANDARD,
    /** For more than the usual length of training; has three more milestones. */
    EXTENDED,
    /** For ECTs whose induction is shortened (DM-TRN-07). */
    REDUCED,
    /** For mentors who take over from one who had begun the training (DM-TRN-07, DM-SCHED-03). */
    REPLACEMENT
}
