package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.email.OutgoingEmails;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.SchoolPartnerships;
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
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.training.TrainingPlan;

/** What registering an ECT and registering a mentor have in common. */
@Component
public class Beginnings {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final DSLContext database;
    private final SchoolPartnerships partnerships;
    private final TrainingPeriods trainings;
    private final TrainingEvents events;
    private final Timeline timeline;
    private final Names names;
    private final OutgoingEmails emails;
    private final SchoolLetters letters;

    Beginnings(
            DSLContext database,
            SchoolPartnerships partnerships,
            TrainingPeriods trainings,
            TrainingEvents events,
            Timeline timeline,
            Names names,
            OutgoingEmails emails,
            SchoolLetters letters) {
        this.database = database;
        this.partnerships = partnerships;
        this.trainings = trainings;
        this.events = events;
        this.timeline = timeline;
        this.names = names;
        this.emails = emails;
        this.letters = letters;
    }

    /** The school's partnership with the lead provider, else the interest in it (SJ-PAR-01, SJ-PAR-03). */
    public Provision provision(SchoolId school, ActiveLeadProvider leadProvider) {
        return confirmed(school, leadProvider).orElseGet(() -> new Provision.Interest(leadProvider));
    }

    /** The school's partnership with the lead provider, if it has one (DM-SP-05). */
    public Optional<Provision> confirmed(SchoolId school, ActiveLeadProvider leadProvider) {
        return partnerships
                .matching(school, leadProvider.leadProvider().id(), leadProvider.contractYear())
                .map(Provision.Confirmed::new);
    }

    /** Begins the training that was planned, and says on which schedule. */
    public TrainingPeriodId train(
            Author author, TeacherId teacher, AtSchoolPeriodId period, TrainingPlan plan, Provision provision) {
        return train(author, teacher, period, plan, provision, null);
    }

    /**
     * Begins the training that was planned, and says on which schedule.
     *
     * @param finishedOn last day of the spell, or null while it is not known
     */
    public TrainingPeriodId train(
            Author author,
            TeacherId teacher,
            AtSchoolPeriodId period,
            TrainingPlan plan,
            Provision provision,
            @Nullable LocalDate finishedOn) {
        TrainingPeriodId training = trainings.beginProviderLed(
                period,
                new DateRange(plan.startsOn(), finishedOn),
                provision,
                plan.schedule().id());
        events.scheduleAssigned(author, teacher, training, plan.schedule());
        return training;
    }

    /** Keeps the closed contract period that an ECT leaves behind (DM-FRZ-04, DM-GAP-06). */
    public void leaveFrozenYear(TeacherId ect, ContractYear left) {
        database.update(TEACHERS)
                .set(TEACHERS.ECT_PAYMENTS_FROZEN_YEAR, left.value())
                .where(TEACHERS.ID.eq(ect.value()))
                .execute();
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

    /** The day, or today when the day is past. */
    public static LocalDate notBefore(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? today : day;
    }
}
