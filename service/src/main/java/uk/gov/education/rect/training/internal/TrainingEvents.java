package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.EVENTS;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.SchoolMerged;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriod;
import uk.gov.education.rect.training.MentorAtSchoolPeriod;
import uk.gov.education.rect.training.MentorshipPeriodId;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.training.TrainingPlan;
import uk.gov.education.rect.training.TrainingProgramme;

/** What the training module puts on the timeline, and takes off it with a record that is deleted (spec 01 §15.3). */
@Component
public class TrainingEvents {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final DSLContext database;
    private final Timeline timeline;
    private final Names names;

    TrainingEvents(DSLContext database, Timeline timeline, Names names) {
        this.database = database;
        this.timeline = timeline;
        this.names = names;
    }

    /** New provider-led training was put on the schedule that goes on, or that somebody chose. */
    public void scheduleAssigned(Author author, TeacherId teacher, TrainingPeriodId training, Schedule schedule) {
        timeline.record(onSchedule(author, teacher, training, schedule));
    }

    /** New provider-led training was put on a schedule, for a reason (DM-GAP-17). */
    public void scheduleAssigned(Author author, TeacherId teacher, TrainingPeriodId training, TrainingPlan plan) {
        timeline.record(onSchedule(author, teacher, training, plan.schedule())
                .because(plan.scheduleReason().sentence(), null));
    }

    private Event onSchedule(Author author, TeacherId teacher, TrainingPeriodId training, Schedule schedule) {
        return Event.of(
                        EventType.TEACHER_SCHEDULE_ASSIGNED_TO_TRAINING_PERIOD,
                        author,
                        names.person(teacher) + " was put on the schedule " + schedule.description())
                .about(Link.TRAINING_PERIOD, training.value())
                .about(Link.TEACHER, teacher.value())
                .about(Link.SCHEDULE, schedule.id().value());
    }

    /** Training was given the partnership it waited for. */
    public void partnershipAssigned(Author author, TrainingPeriod training, SchoolPartnership partnership) {
        timeline.record(Event.of(
                        EventType.TRAINING_PERIOD_ASSIGNED_TO_SCHOOL_PARTNERSHIP,
                        author,
                        "Training of " + names.person(training.teacher()) + " was confirmed by "
                                + partnership.leadProvider().name())
                .about(Link.TRAINING_PERIOD, training.id().value())
                .about(
                        link(training.atSchoolPeriod()),
                        training.atSchoolPeriod().value())
                .about(Link.TEACHER, training.teacher().value())
                .about(Link.SCHOOL, training.school().value())
                .about(Link.SCHOOL_PARTNERSHIP, partnership.id().value())
                .about(Link.LEAD_PROVIDER, partnership.leadProvider().id().value())
                .about(Link.DELIVERY_PARTNER, partnership.deliveryPartner().id().value()));
    }

    /** Training ended or will end. */
    public void trainingFinished(Author author, TrainingPeriod training, LocalDate on) {
        timeline.record(Event.of(
                        EventType.TEACHER_FINISHES_TRAINING_PERIOD,
                        author,
                        "Training of " + names.person(training.teacher()) + " at " + names.school(training.school())
                                + " ends")
                .on(on)
                .about(Link.TRAINING_PERIOD, training.id().value())
                .about(
                        link(training.atSchoolPeriod()),
                        training.atSchoolPeriod().value())
                .about(Link.TEACHER, training.teacher().value())
                .about(Link.SCHOOL, training.school().value()));
    }

    /** The training of an ECT came into other hands: a lead provider's, or the school's (SJ-CTP-15). */
    public void programmeUpdated(
            Author author, EctAtSchoolPeriod ect, Optional<TrainingProgramme> before, TrainingProgramme after) {
        timeline.record(Event.of(
                        EventType.TEACHER_TRAINING_PROGRAMME_UPDATED,
                        author,
                        "Training programme of " + names.person(ect.teacher()) + " was changed to "
                                + after.label().toLowerCase(Locale.UK))
                .about(Link.ECT_AT_SCHOOL_PERIOD, ect.id().value())
                .about(Link.TEACHER, ect.teacher().value())
                .about(Link.SCHOOL, ect.school().value())
                .changing(
                        "training_programme",
                        before.map(TrainingProgramme::label).orElse(null),
                        after.label()));
    }

    /** Another lead provider was chosen (SJ-CLP-06, DM-CLP-04). */
    public void leadProviderUpdated(Author author, Spell spell, Optional<String> before, String after) {
        timeline.record(Event.of(
                        EventType.TEACHER_TRAINING_LEAD_PROVIDER_UPDATED,
                        author,
                        "Lead provider of " + names.person(spell.teacher()) + " was changed"
                                + before.map(name -> " from " + name).orElse("") + " to " + after)
                .about(link(spell.id()), spell.id().value())
                .about(Link.TEACHER, spell.teacher().value())
                .about(Link.SCHOOL, spell.school().value())
                .changing("lead_provider", before.orElse(null), after));
    }

    /** A mentorship began: one event on the mentee, one on the mentor (DM-ASM-04). */
    public void mentorshipBegan(
            Author author, MentorshipPeriodId mentorship, EctAtSchoolPeriod ect, MentorAtSchoolPeriod mentor) {
        String mentee = names.person(ect.teacher());
        String mentoring = names.person(mentor.teacher());
        timeline.record(onMentee(
                EventType.TEACHER_STARTS_BEING_MENTORED,
                author,
                mentee + " was assigned the mentor " + mentoring,
                mentorship,
                ect,
                mentor));
        timeline.record(onMentor(
                EventType.TEACHER_STARTS_MENTORING,
                author,
                mentoring + " was assigned to mentor " + mentee,
                mentorship,
                ect,
                mentor));
    }

    /** A mentorship ended or will end: one event on the mentor, one on the mentee (DM-GAP-18). */
    public void mentorshipFinished(
            Author author,
            MentorshipPeriodId mentorship,
            EctAtSchoolPeriod ect,
            MentorAtSchoolPeriod mentor,
            LocalDate on) {
        String mentee = names.person(ect.teacher());
        String mentoring = names.person(mentor.teacher());
        timeline.record(onMentor(
                        EventType.TEACHER_FINISHES_MENTORING,
                        author,
                        mentoring + " ends mentoring " + mentee,
                        mentorship,
                        ect,
                        mentor)
                .on(on));
        timeline.record(onMentee(
                        EventType.TEACHER_FINISHES_BEING_MENTORED,
                        author,
                        mentee + " ends being mentored by " + mentoring,
                        mentorship,
                        ect,
                        mentor)
                .on(on));
    }

    /** An ECT left or will leave (DM-FIN-03). */
    public void ectLeft(Author author, EctAtSchoolPeriod period, Optional<TrainingPeriodId> training, LocalDate on) {
        timeline.record(left(EventType.TEACHER_LEFT_SCHOOL_AS_ECT, author, period.teacher(), period.school(), on)
                .about(Link.ECT_AT_SCHOOL_PERIOD, period.id().value())
                .about(Link.TRAINING_PERIOD, training.map(TrainingPeriodId::value)));
    }

    /** A mentor left or will leave. */
    public void mentorLeft(Author author, MentorAtSchoolPeriod period, LocalDate on) {
        timeline.record(left(EventType.TEACHER_LEFT_SCHOOL_AS_MENTOR, author, period.teacher(), period.school(), on)
                .about(Link.MENTOR_AT_SCHOOL_PERIOD, period.id().value()));
    }

    /** A school moved the day somebody leaves (SJ-LEV-30). */
    public void leavingMoved(Author author, Spell spell, LocalDate before, LocalDate now) {
        timeline.record(aboutLeaving(EventType.TEACHER_LEAVING_DATE_CHANGED, author, spell, " leaves on another day")
                .changing("finished_on", before, now));
    }

    /** A school took back that somebody leaves (SJ-LEV-30). */
    public void leavingWithdrawn(Author author, Spell spell, @Nullable LocalDate now) {
        timeline.record(aboutLeaving(EventType.TEACHER_LEAVING_WITHDRAWN, author, spell, " does not leave after all")
                .changing("finished_on", spell.dates().finishedOn(), now));
    }

    private Event aboutLeaving(EventType type, Author author, Spell spell, String what) {
        return Event.of(type, author, names.person(spell.teacher()) + what)
                .about(link(spell.id()), spell.id().value())
                .about(Link.TEACHER, spell.teacher().value())
                .about(Link.SCHOOL, spell.school().value());
    }

    /** A spell that had not begun was deleted; the record is about to go, so the event does not point at it. */
    public void unstartedDeleted(
            Author author, EventType type, TeacherId teacher, SchoolId school, LocalDate intendedStart, LocalDate on) {
        timeline.record(Event.of(
                        type,
                        author,
                        names.person(teacher) + " does not start at " + names.school(school) + " on "
                                + DATE.format(intendedStart))
                .on(on)
                .about(Link.TEACHER, teacher.value())
                .about(Link.SCHOOL, school.value()));
    }

    /** Forgets what is on the timeline only about a mentorship, before it is deleted. */
    public void forget(MentorshipPeriodId mentorship) {
        database.deleteFrom(EVENTS)
                .where(EVENTS.MENTORSHIP_PERIOD_ID.eq(mentorship.value()))
                .execute();
    }

    /** Forgets what is on the timeline only about training, before it is deleted; the registration stays. */
    public void forget(TrainingPeriodId training) {
        database.deleteFrom(EVENTS)
                .where(EVENTS.TRAINING_PERIOD_ID.eq(training.value()))
                .and(EVENTS.EVENT_TYPE.notIn(
                        EventType.TEACHER_REGISTERED_AS_ECT.code(),
                        EventType.TEACHER_REGISTERED_AS_MENTOR.code(),
                        EventType.TEACHER_LEFT_SCHOOL_AS_ECT.code()))
                .execute();
    }

    /** Forgets what is on the timeline about a spell at a school, before it is deleted. */
    public void forget(AtSchoolPeriodId period) {
        var column = switch (period.role()) {
            case ECT -> EVENTS.ECT_AT_SCHOOL_PERIOD_ID;
            case MENTOR -> EVENTS.MENTOR_AT_SCHOOL_PERIOD_ID;
        };
        database.deleteFrom(EVENTS).where(column.eq(period.value())).execute();
    }

    /** A spell goes on at the school that took the old one over. */
    public void movedSchool(SchoolMerged merged, AtSchoolPeriodId period, TeacherId teacher, School old) {
        EventType type = switch (period.role()) {
            case ECT -> EventType.TEACHER_ECT_AT_SCHOOL_PERIOD_MOVED_SCHOOL;
            case MENTOR -> EventType.TEACHER_MENTOR_AT_SCHOOL_PERIOD_MOVED_SCHOOL;
        };
        timeline.record(Event.of(
                        type,
                        merged.author(),
                        names.person(teacher) + " moved from " + old.name() + " to " + names.school(merged.successor())
                                + " when the schools merged")
                .on(merged.mergedOn())
                .about(link(period), period.value())
                .about(Link.TEACHER, teacher.value())
                .about(Link.SCHOOL, merged.successor().value())
                .with("old_school_id", old.id().value())
                .with("old_school_urn", old.urn())
                .with("old_school_name", old.name()));
    }

    /** Spells of a mentor at two merging schools became one. */
    public void mentorSpellsMerged(
            SchoolMerged merged,
            MentorAtSchoolPeriod stays,
            List<MentorAtSchoolPeriod> all,
            School predecessor,
            School successor) {
        timeline.record(Event.of(
                        EventType.TEACHER_MENTOR_AT_SCHOOL_PERIODS_MERGED,
                        merged.author(),
                        "Spells of " + names.person(stays.teacher()) + " as a mentor at " + predecessor.name() + " and "
                                + successor.name() + " became one when the schools merged")
                .on(merged.mergedOn())
                .about(Link.MENTOR_AT_SCHOOL_PERIOD, stays.id().value())
                .about(Link.TEACHER, stays.teacher().value())
                .about(Link.SCHOOL, successor.id().value())
                .with(
                        "periods",
                        all.stream()
                                .map(spell -> {
                                    School school = spell.school().equals(successor.id()) ? successor : predecessor;
                                    return school.name() + " (" + school.urn() + ") from "
                                            + spell.dates().startedOn()
                                            + spell.dates()
                                                    .end()
                                                    .map(end -> " to " + end)
                                                    .orElse("") + ", id "
                                            + spell.id().value();
                                })
                                .collect(Collectors.joining("; "))));
    }

    /** The first day of the spell was wrong, and is another now. */
    public void startCorrected(Author author, Spell spell, LocalDate now) {
        LocalDate before = spell.dates().startedOn();
        timeline.record(Event.of(
                        EventType.TEACHER_SCHOOL_START_DATE_CORRECTED,
                        author,
                        "Start date of " + names.person(spell.teacher()) + " at " + names.school(spell.school())
                                + " was corrected from " + DATE.format(before) + " to " + DATE.format(now))
                .about(link(spell.id()), spell.id().value())
                .about(Link.TEACHER, spell.teacher().value())
                .about(Link.SCHOOL, spell.school().value())
                .changing("started_on", before, now));
    }

    /** The link for a spell at a school. */
    public static Link link(AtSchoolPeriodId period) {
        return switch (period.role()) {
            case ECT -> Link.ECT_AT_SCHOOL_PERIOD;
            case MENTOR -> Link.MENTOR_AT_SCHOOL_PERIOD;
        };
    }

    private Event left(EventType type, Author author, TeacherId teacher, SchoolId school, LocalDate on) {
        return Event.of(type, author, names.person(teacher) + " leaves " + names.school(school))
                .on(on)
                .about(Link.TEACHER, teacher.value())
                .about(Link.SCHOOL, school.value());
    }

    private static Event onMentee(
            EventType type,
            Author author,
            String heading,
            MentorshipPeriodId mentorship,
            EctAtSchoolPeriod ect,
            MentorAtSchoolPeriod mentor) {
        return Event.of(type, author, heading)
                .about(Link.ECT_AT_SCHOOL_PERIOD, ect.id().value())
                .about(Link.MENTORSHIP_PERIOD, mentorship.value())
                .about(Link.TEACHER, ect.teacher().value())
                .about(Link.SCHOOL, ect.school().value())
                .with("mentor_id", mentor.teacher().value())
                .with("mentee_id", ect.teacher().value());
    }

    private static Event onMentor(
            EventType type,
            Author author,
            String heading,
            MentorshipPeriodId mentorship,
            EctAtSchoolPeriod ect,
            MentorAtSchoolPeriod mentor) {
        return Event.of(type, author, heading)
                .about(Link.MENTOR_AT_SCHOOL_PERIOD, mentor.id().value())
                .about(Link.MENTORSHIP_PERIOD, mentorship.value())
                .about(Link.TEACHER, mentor.teacher().value())
                .about(Link.SCHOOL, mentor.school().value())
                .with("mentor_id", mentor.teacher().value())
                .with("mentee_id", ect.teacher().value());
    }
}
