package uk.gov.education.rect.testing;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterEct.Registered;
import uk.gov.education.rect.training.TrainingChoice;
import uk.gov.education.rect.training.WorkingPattern;

/** An ECT to be registered by a school; unless told otherwise a new person, full time, school-led, from today. */
public final class SomeEct {

    private final Scene scene;
    private final RegisterEct registerEct;
    private Trn trn;
    private String lastName = "Ect";
    private @Nullable SchoolId school;
    private @Nullable LocalDate startedOn;
    private @Nullable String correctedName;
    private @Nullable EmailAddress email;
    private @Nullable AppropriateBodyPeriodId appropriateBody;
    private WorkingPattern workingPattern = WorkingPattern.FULL_TIME;
    private TrainingChoice choice = new TrainingChoice.SchoolLed();

    SomeEct(Scene scene, RegisterEct registerEct) {
        this.scene = scene;
        this.registerEct = registerEct;
        this.trn = scene.aTrn();
    }

    /** The person with the TRN, who may be known already. */
    public SomeEct withTrn(Trn known) {
        trn = known;
        return this;
    }

    /** Last name in TRS; the first name is Erin. */
    public SomeEct called(String name) {
        lastName = name;
        return this;
    }

    /** The name the school gives instead. */
    public SomeEct correctedTo(String name) {
        correctedName = name;
        return this;
    }

    /** E-mail address. */
    public SomeEct reachedAt(String address) {
        email = new EmailAddress(address);
        return this;
    }

    /** The school that registers. */
    public SomeEct at(SchoolId where) {
        school = where;
        return this;
    }

    /** First day at the school. */
    public SomeEct since(String day) {
        startedOn = LocalDate.parse(day);
        return this;
    }

    /** Working pattern. */
    public SomeEct working(WorkingPattern pattern) {
        workingPattern = pattern;
        return this;
    }

    /** Appropriate body the school names; else a new teaching school hub. */
    public SomeEct assuredBy(AppropriateBodyPeriodId body) {
        appropriateBody = body;
        return this;
    }

    /** Provider-led, by the lead provider with the name. */
    public SomeEct trainedBy(String leadProvider) {
        choice = new TrainingChoice.ProviderLed(scene.leadProvider(leadProvider), null);
        return this;
    }

    /** Provider-led, with an earlier partnership of the school to have again. */
    public SomeEct trainedBy(String leadProvider, SchoolPartnershipId reuse) {
        choice = new TrainingChoice.ProviderLed(scene.leadProvider(leadProvider), reuse);
        return this;
    }

    /** What the school will send; the same each time. */
    public RegisterEct.Command command() {
        if (appropriateBody == null) {
            appropriateBody = scene.aTeachingSchoolHub();
        }
        return new RegisterEct.Command(
                Scene.TUTOR,
                Objects.requireNonNull(school, "an ECT is registered at a school"),
                trn,
                "Erin",
                lastName,
                correctedName,
                email,
                startedOn == null ? TestClock.today() : startedOn,
                workingPattern,
                appropriateBody,
                choice);
    }

    /** Registers, through the product's own use case. */
    public Registered register() {
        return registerEct.execute(command());
    }
}
