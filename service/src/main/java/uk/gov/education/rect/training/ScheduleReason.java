package uk.gov.education.rect.training;

/** Why new training is on its schedule (DM-SCHED-01), so that people can tell whether it is the right one (DM-GAP-17). */
public enum ScheduleReason {
    /** The person's contract period has closed; its successor has one schedule for those who come from it. */
    SUCCESSOR("Moved on from a contract period that has closed"),
    /** Earlier training of the person was on it. */
    KEPT("Kept from earlier training"),
    /** Earlier training of the person was on the one of the same name, in another contract period. */
    SAME_NAME("The same as for earlier training in another contract period"),
    /** The one for the day on which training starts. */
    BY_DAY("By the day on which training starts"),
    /** The mentor takes over from one who had begun training (DM-SCHED-03). */
    TAKES_OVER("Takes over from a mentor who had begun training"),
    /** So they do, but they were on another schedule before (DM-SCHED-04): the lead provider may want to change it. */
    TAKES_OVER_BUT_KEPT("Kept from earlier training, although they take over from a mentor who had begun training:"
            + " a replacement schedule may be the right one");

    private final String sentence;

    ScheduleReason(String sentence) {
        this.sentence = sentence;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }
}
