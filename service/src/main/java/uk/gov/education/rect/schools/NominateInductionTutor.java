package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.tables.records.SchoolsRecord;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Names a school's induction tutor, or confirms the one named before (DM-SCH-03, DM-SCH-09, spec 02 §16.2). Either way
 * the nomination counts for the contract period that is current or comes next, where there is one. A tutor who is new
 * or has a new address is written to, and so is whoever was the tutor before (SJ-X-59); confirming what is known sends
 * nothing.
 *
 * <p>Refuses a school that does not exist ({@link UnknownSchool}) and a name that is blank or longer than 70
 * characters ({@link UnusableName}).
 */
@UseCase
public class NominateInductionTutor {

    private static final int LONGEST_NAME = 70;

    private final DSLContext database;
    private final ServiceClock clock;
    private final Timeline timeline;
    private final SchoolLetters letters;

    NominateInductionTutor(DSLContext database, ServiceClock clock, Timeline timeline, SchoolLetters letters) {
        this.database = database;
        this.clock = clock;
        this.timeline = timeline;
        this.letters = letters;
    }

    /**
     * Whom a school names.
     *
     * @param name any white space is squeezed
     */
    public record Command(Author author, SchoolId school, String name, EmailAddress email) {}

    /** Whether the details were as known, or changed. */
    public enum Result {
        CONFIRMED,
        UPDATED
    }

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** There is no such school. */
    public record UnknownSchool() implements Refusal {}

    /** The name is blank or too long. */
    public record UnusableName() implements Refusal {}

    /** Names or confirms. */
    public Result execute(Command command) {
        String name = command.name.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused(new UnusableName());
        }
        SchoolsRecord school = database.selectFrom(SCHOOLS)
                .where(SCHOOLS.ID.eq(command.school.value()))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused(new UnknownSchool()));
        String oldName = school.getInductionTutorName();
        String oldEmail = school.getInductionTutorEmail();
        Integer year = currentOrNextContractPeriod().orElse(school.getInductionTutorLastNominatedIn());
        boolean sameMailbox = sameMailbox(oldEmail, command.email);
        boolean same = name.equals(oldName) && sameMailbox;
        if (same && Objects.equals(year, school.getInductionTutorLastNominatedIn())) {
            return Result.CONFIRMED;
        }
        school.setInductionTutorName(name);
        school.setInductionTutorEmail(command.email.value());
        school.setInductionTutorLastNominatedIn(year);
        school.update();
        timeline.record(event(command, same, oldName, oldEmail, name)
                .about(Link.SCHOOL, command.school.value())
                .with("contract_period_year", year)
                .with("name", name)
                .with("email", command.email.value()));
        if (!same) {
            String once = "school-" + command.school.value() + "-" + clock.now();
            String schoolName = schoolName(school.getUrn());
            letters.queue(
                    command.school,
                    EmailTemplate.INDUCTION_TUTOR_CONFIRMED,
                    command.email,
                    Map.of("tutor_name", name, "school_name", schoolName),
                    once);
            if (oldName != null && oldEmail != null && !oldName.equals(name) && !sameMailbox) {
                EmailAddress.parse(oldEmail)
                        .ifPresent(before -> letters.queue(
                                command.school,
                                EmailTemplate.INDUCTION_TUTOR_REPLACED,
                                before,
                                Map.of("tutor_name", oldName, "new_tutor_name", name, "school_name", schoolName),
                                once));
            }
        }
        return same ? Result.CONFIRMED : Result.UPDATED;
    }

    private static Event event(
            Command command, boolean same, @Nullable String oldName, @Nullable String oldEmail, String name) {
        if (same) {
            return Event.of(
                    EventType.SCHOOL_INDUCTION_TUTOR_CONFIRMED,
                    command.author,
                    "Induction tutor " + name + " confirmed");
        }
        String heading = oldName == null
                ? "Induction tutor " + name + " named"
                : "Induction tutor changed from '" + oldName + "' to '" + name + "'";
        return Event.of(EventType.SCHOOL_INDUCTION_TUTOR_UPDATED, command.author, heading)
                .changing("induction_tutor_name", oldName, name)
                .changing("induction_tutor_email", oldEmail, command.email.value());
    }

    private static boolean sameMailbox(@Nullable String known, EmailAddress email) {
        return known != null
                && EmailAddress.parse(known).map(email::sameMailboxAs).orElse(false);
    }

    private Optional<Integer> currentOrNextContractPeriod() {
        return database.select(CONTRACT_PERIODS.YEAR)
                .from(CONTRACT_PERIODS)
                .where(CONTRACT_PERIODS.FINISHED_ON.isNull().or(CONTRACT_PERIODS.FINISHED_ON.ge(clock.today())))
                .orderBy(CONTRACT_PERIODS.STARTED_ON)
                .limit(1)
                .fetchOptional(CONTRACT_PERIODS.YEAR);
    }

    private String schoolName(int urn) {
        return database.select(GIAS_SCHOOLS.NAME)
                .from(GIAS_SCHOOLS)
                .where(GIAS_SCHOOLS.URN.eq(urn))
                .fetchSingle(GIAS_SCHOOLS.NAME);
    }
}
