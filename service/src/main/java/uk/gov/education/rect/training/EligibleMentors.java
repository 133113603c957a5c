package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeacherNames;

/**
 * The mentors who can be assigned to an ECT (DM-MEN-05): the school's mentors who have not left yet, also those who
 * have said when they will (DM-GAP-16), but not the ECT themself.
 */
@Component
public class EligibleMentors {

    private final DSLContext database;
    private final ServiceClock clock;

    EligibleMentors(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A mentor who can be assigned.
     *
     * @param period their spell at the school
     * @param teacher who
     * @param name as shown to people
     */
    public record EligibleMentor(MentorAtSchoolPeriodId period, TeacherId teacher, String name) {}

    /** The mentors of the school for the ECT, by name; none when the ECT is not at the school. */
    public List<EligibleMentor> of(SchoolId school, EctAtSchoolPeriodId ect) {
        LocalDate today = clock.today();
        return database
                .select(
                        MENTOR_AT_SCHOOL_PERIODS.ID,
                        TEACHERS.ID,
                        TEACHERS.TRS_FIRST_NAME,
                        TEACHERS.TRS_LAST_NAME,
                        TEACHERS.CORRECTED_NAME)
                .from(ECT_AT_SCHOOL_PERIODS)
                .join(MENTOR_AT_SCHOOL_PERIODS)
                .on(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID))
                .and(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID.ne(ECT_AT_SCHOOL_PERIODS.TEACHER_ID))
                .join(TEACHERS)
                .on(TEACHERS.ID.eq(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID))
                .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.value()))
                .and(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(school.value()))
                .and(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON.isNull().or(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON.ge(today)))
                .fetch(row -> new EligibleMentor(
                        new MentorAtSchoolPeriodId(row.value1()),
                        new TeacherId(row.value2()),
                        new TeacherNames(row.value3(), row.value4(), row.value5()).fullName()))
                .stream()
                .sorted(Comparator.comparing(mentor -> mentor.name().toLowerCase(Locale.UK)))
                .toList();
    }
}
