package uk.gov.education.rect.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.providers.CreateSchoolPartnership.Problem;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;

@ServiceTest
class SchoolPartnershipTest {

    private static final Author LEAD_PROVIDER = new Author.LeadProviderApi(AMBITION);

    @Autowired
    private Scene scene;

    @Autowired
    private CreateSchoolPartnership create;

    @Autowired
    private UpdateSchoolPartnership update;

    @Autowired
    private SchoolPartnerships partnerships;

    @Autowired
    private TrainingPeriods trainings;

    @Autowired
    private DSLContext database;

    @Test
    @DisplayName(
            "DM-SP-02, DM-SP-03, SJ-PAR-04, API-PSH-20: a partnership confirms the training that waited for it, and no other")
    void confirms_waiting_training() {
        SchoolId school = scene.aSchool();
        var ect = scene.anEct().at(school).trainedBy(AMBITION).register();
        var mentor =
                scene.aMentor().of(ect.period()).at(school).trainedBy(AMBITION).register();
        var otherProvider = scene.anEct().at(school).trainedBy(TEACH_FIRST).register();
        var otherSchool = scene.anEct().at(scene.aSchool()).trainedBy(AMBITION).register();
        SchoolPartnership partnership =
                scene.aPartnership().with(school).of(AMBITION).create();

        assertThat(trainings.find(ect.training()).orElseThrow().partnership()).isEqualTo(partnership.id());
        assertThat(trainings.find(ect.training()).orElseThrow().interestIn())
                .as("the interest is kept")
                .isNotNull();
        assertThat(trainings
                        .find(Objects.requireNonNull(mentor.training()))
                        .orElseThrow()
                        .confirmed())
                .isTrue();
        assertThat(trainings.find(otherProvider.training()).orElseThrow().confirmed())
                .isFalse();
        assertThat(trainings.find(otherSchool.training()).orElseThrow().confirmed())
                .isFalse();
        assertThat(scene.storyOf(ect.teacher())).endsWith("training_period_assigned_to_school_partnership");
        assertThat(database.fetchCount(
                        EVENTS, EVENTS.SCHOOL_PARTNERSHIP_ID.eq(partnership.id().value())))
                .isEqualTo(3);
    }

    @Test
    @DisplayName(
            "API-PSH-14a, API-PSH-16a, API-PSH-17a, API-PSH-19 unknown: everything unknown is said at once, one problem an attribute, in order")
    void unknown() {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> create.execute(new CreateSchoolPartnership.Command(
                        LEAD_PROVIDER,
                        new LeadProviderId(-1),
                        new ContractYear(2031),
                        UUID.randomUUID(),
                        UUID.randomUUID())));

        assertThat(refused.refusal())
                .isEqualTo(invalid(
                        Problem.COHORT_UNKNOWN,
                        Problem.LEAD_PROVIDER_UNKNOWN,
                        Problem.SCHOOL_UNKNOWN,
                        Problem.DELIVERY_PARTNER_UNKNOWN));
    }

    @Test
    @DisplayName("API-PSH-14b, API-PSH-14c, DM-FRZ-07: the cohort has begun and is not closed")
    void cohort() {
        assertThat(refusal(command(scene.aSchool(), 2022, true))).isEqualTo(invalid(Problem.COHORT_CLOSED));
        SchoolId school = scene.aSchool();
        database.execute(
                "insert into contract_periods (year, started_on, finished_on, enabled) values (2027, '2027-06-01', '2028-05-31', true)");
        assertThat(refusal(command(school, 2027, false)))
                .isEqualTo(invalid(Problem.COHORT_NOT_STARTED, Problem.DELIVERY_PARTNER_NOT_PAIRED));
        database.execute("delete from contract_periods where year = 2027");
    }

    @Test
    @DisplayName("API-PSH-16b, 17b: the school is eligible, the delivery partner works with the lead provider there")
    void school_and_delivery_partner() {
        assertThat(refusal(command(scene.anIneligibleSchool(), 2026, false)))
                .isEqualTo(invalid(Problem.SCHOOL_NOT_ELIGIBLE, Problem.DELIVERY_PARTNER_NOT_PAIRED));
    }

    @Test
    @DisplayName(
            "API-PSH-18: a second partnership with the school in the cohort is refused, through any delivery partner; so is a repeat")
    void already() {
        SchoolId school = scene.aSchool();
        var first = scene.aPartnership().with(school).of(AMBITION);
        first.create();

        assertThat(refusal(first.command())).isEqualTo(invalid(Problem.ALREADY_IN_PARTNERSHIP));
        assertThat(refusal(command(school, 2026, true))).isEqualTo(invalid(Problem.ALREADY_IN_PARTNERSHIP));
        assertThat(scene.aPartnership().with(school).of(TEACH_FIRST).create()).isNotNull();
    }

    @Test
    @DisplayName(
            "API-PSH-19, DM-META-02: a school that chose school-led only is refused, until somebody is provider-led")
    void school_led_only() {
        SchoolId school = scene.aSchool();
        scene.anEct().at(school).register();
        assertThat(refusal(command(school, 2026, true))).isEqualTo(invalid(Problem.SCHOOL_LED_ONLY));

        scene.anEct().at(school).trainedBy(AMBITION).register();
        assertThat(create.execute(command(school, 2026, true))).isNotNull();
    }

    @Test
    @DisplayName("DM-SP-04, API-PSH-30 to 34: the delivery partner can be corrected; the partnership stays the same")
    void update() {
        SchoolId school = scene.aSchool();
        SchoolPartnership partnership =
                scene.aPartnership().with(school).of(AMBITION).create();
        DeliveryPartnerId other = scene.aDeliveryPartner();

        assertThat(updating(TEACH_FIRST, partnership, other))
                .isEqualTo(new UpdateSchoolPartnership.Refusal.PartnershipUnknown());
        assertThat(updating(AMBITION, partnership, other))
                .isEqualTo(new UpdateSchoolPartnership.Refusal.DeliveryPartnerNotPaired());
        assertThat(updating(AMBITION, partnership, partnership.deliveryPartner().id()))
                .isEqualTo(new UpdateSchoolPartnership.Refusal.AlreadyInPartnership());
        scene.pair(AMBITION, other, 2026);
        SchoolPartnership after = update.execute(updateCommand(AMBITION, partnership, scene.apiIdOf(other)))
                .partnership();

        assertThat(after.apiId()).isEqualTo(partnership.apiId());
        assertThat(after.deliveryPartner().id()).isEqualTo(other);
        assertThat(database.select(EVENTS.EVENT_TYPE)
                        .from(EVENTS)
                        .where(EVENTS.SCHOOL_PARTNERSHIP_ID.eq(partnership.id().value()))
                        .orderBy(EVENTS.ID)
                        .fetch(EVENTS.EVENT_TYPE))
                .containsExactly("school_partnership_created", "school_partnership_updated");
    }

    @Test
    @DisplayName(
            "DM-SP-06, SJ-PAR-05: the reusable partnership's delivery partner works there now; its own year first, then the latest")
    void reusable() {
        SchoolId school = scene.aSchool();
        DeliveryPartnerId lasting = scene.aDeliveryPartner();
        SchoolPartnership of2024 =
                scene.aPartnership().with(school).through(lasting).in(2024).create();
        scene.aPartnership().with(school).in(2025).create();
        LeadProviderId ambition = scene.leadProvider(AMBITION);
        assertThat(partnerships.reusable(school, ambition, new ContractYear(2026)))
                .isEmpty();

        scene.pair(AMBITION, lasting, 2026);
        assertThat(partnerships
                        .reusable(school, ambition, new ContractYear(2026))
                        .map(SchoolPartnership::id))
                .contains(of2024.id());
        SchoolPartnership of2026 = scene.aPartnership().with(school).in(2026).create();
        assertThat(partnerships
                        .reusable(school, ambition, new ContractYear(2026))
                        .map(SchoolPartnership::id))
                .contains(of2026.id());
    }

    private CreateSchoolPartnership.Command command(SchoolId school, int year, boolean paired) {
        DeliveryPartnerId partner = scene.aDeliveryPartner();
        if (paired) {
            scene.pair(AMBITION, partner, year);
        }
        return new CreateSchoolPartnership.Command(
                LEAD_PROVIDER,
                scene.leadProvider(AMBITION),
                new ContractYear(year),
                scene.apiIdOf(school),
                scene.apiIdOf(partner));
    }

    private Object refusal(CreateSchoolPartnership.Command command) {
        Refused refused = catchThrowableOfType(Refused.class, () -> create.execute(command));
        assertThat(refused).isNotNull();
        return refused.refusal();
    }

    private Object updating(String leadProvider, SchoolPartnership partnership, DeliveryPartnerId to) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> update.execute(updateCommand(leadProvider, partnership, scene.apiIdOf(to))));
        assertThat(refused).isNotNull();
        return refused.refusal();
    }

    private UpdateSchoolPartnership.Command updateCommand(
            String leadProvider, SchoolPartnership partnership, UUID deliveryPartner) {
        return new UpdateSchoolPartnership.Command(
                new Author.LeadProviderApi(leadProvider),
                scene.leadProvider(leadProvider),
                partnership.apiId(),
                deliveryPartner);
    }

    private static CreateSchoolPartnership.Refusal.Invalid invalid(Problem... problems) {
        return new CreateSchoolPartnership.Refusal.Invalid(List.of(problems));
    }
}
