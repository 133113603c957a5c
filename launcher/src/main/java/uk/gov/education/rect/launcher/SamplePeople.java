package uk.gov.education.rect.launcher;

import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.DELIVERY_PARTNERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.induction.ClaimEct;
import uk.gov.education.rect.providers.CreateSchoolPartnership;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.TeachingRecords;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.training.TrainingChoice;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.training.WorkingPattern;

/** A few ECTs and mentors at two schools, put there by the use cases that pages and API call. */
final class SamplePeople {

    private static final int ABBEY_GROVE = 1759427;
    private static final int ACKLEY_BRIDGE = 3375958;
    private static final Author SCHOOL = new Author.SchoolUser("hilda.quill@schools.example.test", "Hilda Quillon");

    private final ApplicationContext service;
    private final DSLContext database;
    private final LocalDate start;

    /** @param start everybody's first day */
    SamplePeople(ApplicationContext service, DSLContext database, LocalDate start) {
        this.service = service;
        this.database = database;
        this.start = start;
    }

    void load() {
        EctAtSchoolPeriodId confirmed = ect("3000002", ABBEY_GROVE, "Ambition Institute");
        mentor("3000015", ABBEY_GROVE, "Ambition Institute", confirmed);
        ect("3000003", ABBEY_GROVE, "Ambition Institute");
        ect("3000004", ABBEY_GROVE, null);
        ect("3000005", ACKLEY_BRIDGE, "Teach First");
        partnership(ABBEY_GROVE, "Ambition Institute");
        claim("3000002");
    }

    private EctAtSchoolPeriodId ect(String trn, int urn, @Nullable String leadProvider) {
        TeachingRecord person = person(trn);
        TrainingChoice choice = leadProvider == null
                ? new TrainingChoice.SchoolLed()
                : new TrainingChoice.ProviderLed(leadProvider(leadProvider), null);
        return service.getBean(RegisterEct.class)
                .execute(new RegisterEct.Command(
                        SCHOOL,
                        school(urn),
                        person.trn(),
                        person.firstName(),
                        person.lastName(),
                        null,
                        address(person),
                        start,
                        WorkingPattern.FULL_TIME,
                        goldenLeaf(),
                        choice))
                .period();
    }

    private void mentor(String trn, int urn, String leadProvider, EctAtSchoolPeriodId mentee) {
        TeachingRecord person = person(trn);
        service.getBean(RegisterMentor.class)
                .execute(new RegisterMentor.Command(
                        SCHOOL,
                        school(urn),
                        person.trn(),
                        person.firstName(),
                        person.lastName(),
                        null,
                        address(person),
                        null,
                        false,
                        leadProvider(leadProvider),
                        mentee));
    }

    private void partnership(int urn, String leadProvider) {
        int year = database.select(CONTRACT_PERIODS.YEAR)
                .from(CONTRACT_PERIODS)
                .where(CONTRACT_PERIODS.STARTED_ON.le(start))
                .orderBy(CONTRACT_PERIODS.YEAR.desc())
                .limit(1)
                .fetchSingle()
                .value1();
        UUID deliveryPartner = database.select(DELIVERY_PARTNERS.API_ID)
                .from(DELIVERY_PARTNERS)
                .orderBy(DELIVERY_PARTNERS.NAME)
                .limit(1)
                .fetchSingle()
                .value1();
        UUID school = database.select(SCHOOLS.API_ID)
                .from(SCHOOLS)
                .where(SCHOOLS.URN.eq(urn))
                .fetchSingle()
                .value1();
        service.getBean(CreateSchoolPartnership.class)
                .execute(new CreateSchoolPartnership.Command(
                        new Author.LeadProviderApi(leadProvider),
                        leadProvider(leadProvider),
                        new ContractYear(year),
                        school,
                        deliveryPartner));
    }

    private void claim(String trn) {
        service.getBean(ClaimEct.class)
                .execute(new ClaimEct.Command(
                        new Author.AppropriateBodyUser("velma.dinkley@bodies.example.test", "Velma Dinkley"),
                        goldenLeaf(),
                        person(trn),
                        start,
                        TrainingProgramme.PROVIDER_LED));
    }

    private TeachingRecord person(String trn) {
        TeachingRecordAnswer answer =
                service.getBean(TeachingRecords.class).find(Trn.parse(trn).orElseThrow());
        if (answer instanceof TeachingRecordAnswer.Found found) {
            return found.person();
        }
        throw new IllegalStateException("TRS does not answer with the sample person " + trn + ": " + answer);
    }

    private static @Nullable EmailAddress address(TeachingRecord person) {
        return person.email() == null
                ? null
                : EmailAddress.parse(person.email()).orElse(null);
    }

    private AppropriateBodyPeriodId goldenLeaf() {
        return new AppropriateBodyPeriodId(database.select(APPROPRIATE_BODY_PERIODS.ID)
                .from(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.NAME.eq("Golden Leaf Teaching School Hub"))
                .fetchSingle()
                .value1());
    }

    private LeadProviderId leadProvider(String name) {
        return new LeadProviderId(database.select(LEAD_PROVIDERS.ID)
                .from(LEAD_PROVIDERS)
                .where(LEAD_PROVIDERS.NAME.eq(name))
                .fetchSingle()
                .value1());
    }

    private SchoolId school(int urn) {
        return new SchoolId(database.select(SCHOOLS.ID)
                .from(SCHOOLS)
                .where(SCHOOLS.URN.eq(urn))
                .fetchSingle()
                .value1());
    }
}
