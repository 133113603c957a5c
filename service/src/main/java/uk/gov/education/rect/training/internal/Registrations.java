package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.email.OutgoingEmails;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.SchoolLetters;
import uk.gov.education.rect.teachers.CorrectedName;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.TrainingPeriodId;

/** What is recorded, and who is told, when a school registers somebody. */
@Component
public class Registrations {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final DSLContext database;
    private final Timeline timeline;
    private final Names names;
    private final OutgoingEmails emails;
    private final SchoolLetters letters;

    Registrations(DSLContext database, Timeline timeline, Names names, OutgoingEmails emails, SchoolLetters letters) {
        this.database = database;
        this.timeline = timeline;
        this.names = names;
        this.emails = emails;
        this.letters = letters;
    }

    /** Records that an ECT was registered, with the schedule of training that a lead provider gives. */
    public void ectRegistered(
            Author author,
            SchoolId school,
            TeacherId teacher,
            EctAtSchoolPeriodId period,
            TrainingPeriodId training,
            Optional<Provided> provided) {
        timeline.record(registered(EventType.TEACHER_REGISTERED_AS_ECT, "an ECT", author, school, teacher)
                .about(Link.ECT_AT_SCHOOL_PERIOD, period.value())
                .about(Link.TRAINING_PERIOD, training.value())
                .about(
                        Link.SCHEDULE,
                        provided.map(with -> with.plan().schedule().id().value())));
    }

    /** Records that a mentor was registered, with their training, if they train. */
    public void mentorRegistered(
            Author author,
            SchoolId school,
            TeacherId teacher,
            MentorAtSchoolPeriodId period,
            Optional<TrainingPeriodId> training,
            Optional<Provided> provided) {
        timeline.record(registered(EventType.TEACHER_REGISTERED_AS_MENTOR, "a mentor", author, school, teacher)
                .about(Link.MENTOR_AT_SCHOOL_PERIOD, period.value())
                .about(Link.TRAINING_PERIOD, training.map(TrainingPeriodId::value))
                .about(
                        Link.LEAD_PROVIDER,
                        provided.map(
                                with -> with.leadProvider().leadProvider().id().value())));
    }

    private Event registered(EventType type, String role, Author author, SchoolId school, TeacherId teacher) {
        return Event.of(
                        type,
                        author,
                        names.person(teacher) + " was registered as " + role + " at " + names.school(school))
                .about(Link.TEACHER, teacher.value())
                .about(Link.SCHOOL, school.value());
    }

    /**
     * Stores the name a school gave, and says so when it differs from the one shown (DM-REG-09, DM-GAP-11).
     *
     * @return whether it differs
     */
    public boolean correctName(Author author, TeacherId teacher, CorrectedName name) {
        TeacherNames before = names.of(teacher);
        if (!before.changedBy(name)) {
            return false;
        }
        database.update(TEACHERS)
                .set(TEACHERS.CORRECTED_NAME, name.value())
                .where(TEACHERS.ID.eq(teacher.value()))
                .execute();
        timeline.record(Event.of(
                        EventType.TEACHER_NAME_UPDATED_BY_USER,
                        author,
                        "Name changed from " + before.fullName() + " to " + name)
                .about(Link.TEACHER, teacher.value())
                .with("old_name", before.fullName())
                .with("new_name", name));
        return true;
    }

    /** Tells the person that a school registered them; once for each spell. */
    public void tell(
            EmailTemplate template,
            EmailAddress to,
            String nameField,
            TeacherId teacher,
            SchoolId school,
            AtSchoolPeriodId period) {
        emails.queue(
                template,
                to,
                java.util.Map.of(nameField, names.person(teacher), "school_name", names.school(school)),
                period.role() + "-" + period.value());
    }

    /** Tells the induction tutor of a school, if it has one, that another has registered its ECT (SJ-X-53). */
    public void tellFormerSchool(
            SchoolId formerSchool, TeacherId ect, EctAtSchoolPeriodId newPeriod, LocalDate startsOn) {
        database.select(SCHOOLS.INDUCTION_TUTOR_NAME, SCHOOLS.INDUCTION_TUTOR_EMAIL)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(formerSchool.value()))
                .and(SCHOOLS.INDUCTION_TUTOR_EMAIL.isNotNull())
                .fetchOptional()
                .ifPresent(tutor -> EmailAddress.parse(tutor.value2())
                        .ifPresent(address -> letters.queue(
                                formerSchool,
                                EmailTemplate.ECT_REGISTERED_ELSEWHERE,
                                address,
                                java.util.Map.of(
                                        "tutor_name", tutor.value1(),
                                        "ect_name", names.person(ect),
                                        "school_name", names.school(formerSchool),
                                        "starts_on", DATE.format(startsOn)),
                                "ect-" + newPeriod.value())));
    }
}
