package uk.gov.education.rect.testing;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.training.RegisterMentor.Registered;

/** A mentor to be registered for an ECT; unless told otherwise a new person, untrained, from today. */
public final class SomeMentor {

    private final Scene scene;
    private final RegisterMentor registerMentor;
    private Trn trn;
    private @Nullable SchoolId school;
    private @Nullable LocalDate startedOn;
    private @Nullable String correctedName;
    private @Nullable EmailAddress email;
    private boolean newSchoolOnly;
    private @Nullable LeadProviderId leadProvider;
    private @Nullable EctAtSchoolPeriodId mentee;

    SomeMentor(Scene scene, RegisterMentor registerMentor) {
        this.scene = scene;
        this.registerMentor = registerMentor;
        this.trn = scene.aTrn();
    }

    /** The person with the TRN, who may be known already. */
    public SomeMentor withTrn(Trn known) {
        trn = known;
        return this;
    }

    /** The name the school gives instead of the one in TRS. */
    public SomeMentor correctedTo(String name) {
        correctedName = name;
        return this;
    }

    /** E-mail address. */
    public SomeMentor reachedAt(String address) {
        email = new EmailAddress(address);
        return this;
    }

    /** The school that registers. */
    public SomeMentor at(SchoolId where) {
        school = where;
        return this;
    }

    /** First day at the school. */
    public SomeMentor since(String day) {
        startedOn = LocalDate.parse(day);
        return this;
    }

    /** Stops mentoring anywhere else. */
    public SomeMentor leavingOtherSchools() {
        newSchoolOnly = true;
        return this;
    }

    /** Trained by the lead provider with the name. */
    public SomeMentor trainedBy(String name) {
        leadProvider = scene.leadProvider(name);
        return this;
    }

    /** The ECT to be mentored. */
    public SomeMentor of(EctAtSchoolPeriodId ect) {
        mentee = ect;
        return this;
    }

    /** What the school will send. */
    public RegisterMentor.Command command() {
        return new RegisterMentor.Command(
                Scene.TUTOR,
                Objects.requireNonNull(school, "a mentor is registered at a school"),
                trn,
                "Morgan",
                "Mentor",
                correctedName,
                email,
                startedOn,
                newSchoolOnly,
                leadProvider,
                Objects.requireNonNull(mentee, "a mentor is registered for an ECT"));
    }

    /** Registers, through the product's own use case. */
    public Registered register() {
        return registerMentor.execute(command());
    }
}
