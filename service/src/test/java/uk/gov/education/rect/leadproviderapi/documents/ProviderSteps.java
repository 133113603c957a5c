package uk.gov.education.rect.leadproviderapi.documents;

import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.util.List;
import java.util.UUID;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.VoidDeclaration;
import uk.gov.education.rect.leadproviderapi.ApiCalls;
import uk.gov.education.rect.leadproviderapi.documents.Steps.Unprocessable;
import uk.gov.education.rect.providers.DeliveryPartnerId;
import uk.gov.education.rect.providers.ReuseSchoolPartnership;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.providers.UpdateSchoolPartnership;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** What a lead provider does, and what is done with its partnerships. */
final class ProviderSteps {

    private static final Author.LeadProviderApi PROVIDER = new Author.LeadProviderApi(AMBITION);

    private static final String PARTNERSHIPS = """
            select p.id, p.api_id, p.school_id, l.delivery_partner_id
            from school_partnerships p
            join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
            join active_lead_providers a on a.id = l.active_lead_provider_id
            where a.lead_provider_id = ? and a.contract_period_year = 2026
            order by p.id""";

    private final Company company;
    private final ApiCalls api;

    ProviderSteps(Company company, ApiCalls api) {
        this.company = company;
        this.api = api;
    }

    void addTo(Steps steps) {
        steps.often("create a partnership", this::partner);
        steps.once("update a partnership", this::changePartner);
        steps.once("have a partnership again", this::partnerAgain);
        steps.often("declare", this::declare);
        steps.once("void", this::takeBack);
        steps.often("defer", () -> act("defer", "active", "\"reason\":\"career-break\","));
        steps.often("withdraw", () -> act("withdraw", "active|deferred", "\"reason\":\"other\","));
        steps.often("resume", () -> act("resume", "deferred|withdrawn", ""));
        steps.often(
                "change a schedule",
                () -> act(
                        "change-schedule",
                        "active",
                        "\"schedule_identifier\":\"ecf-%s-september\","
                                .formatted(company.random.nextBoolean() ? "extended" : "standard")));
    }

    private Object partner() {
        var partnership = company.scene
                .aPartnership()
                .of(company.random.nextInt(3) > 0 ? AMBITION : TEACH_FIRST)
                .with(company.aSchool())
                .create();
        // the pairing was made by hand, without a transaction of the service
        company.tend.sweep();
        return partnership;
    }

    private Object changePartner() {
        UUID partnership = company.found(
                row -> row.get("api_id", UUID.class),
                PARTNERSHIPS,
                company.ambition().value());
        var deliveryPartner = company.scene.aDeliveryPartner();
        company.scene.pair(AMBITION, deliveryPartner, 2026);
        company.tend.sweep();
        return company.the(UpdateSchoolPartnership.class)
                .execute(new UpdateSchoolPartnership.Command(
                        PROVIDER, company.ambition(), partnership, company.scene.apiIdOf(deliveryPartner)));
    }

    /** In the contract period before, too. */
    private Object partnerAgain() {
        return company.found(
                row -> {
                    company.scene.pair(
                            AMBITION, new DeliveryPartnerId(row.get("delivery_partner_id", Long.class)), 2025);
                    company.tend.sweep();
                    return company.the(ReuseSchoolPartnership.class)
                            .execute(new ReuseSchoolPartnership.Command(
                                    TUTOR,
                                    new SchoolId(row.get("school_id", Long.class)),
                                    new SchoolPartnershipId(row.get("id", Long.class)),
                                    new ContractYear(2025)));
                },
                PARTNERSHIPS,
                company.ambition().value());
    }

    private Object declare() {
        return company.found(
                row -> company.the(DeclareParticipant.class)
                        .execute(new DeclareParticipant.Command(
                                PROVIDER,
                                company.ambition(),
                                row.get("id", String.class),
                                row.get("ect", Boolean.class) ? "ecf-induction" : "ecf-mentor",
                                company.one(List.of("started", "started", "retained-1", "completed")),
                                new TestClock().instant().minusSeconds(3_600).toString(),
                                "training-event-attended")),
                """
                        select id, body like '%"participant_type":"ect"%' as ect
                        from api_participants
                        where lead_provider_id = ?
                        order by record_id""",
                company.ambition().value());
    }

    private Object takeBack() {
        return company.the(VoidDeclaration.class)
                .execute(new VoidDeclaration.Command(
                        new VoidDeclaration.ByLeadProvider(PROVIDER, company.ambition()),
                        company.found(row -> row.get(0, UUID.class), "select api_id from declarations order by id")));
    }

    /** Through the API, for an ECT that the lead provider sees in one of the training statuses. */
    private Object act(String action, String statuses, String more) throws Exception {
        String participant = company.found(
                row -> row.get(0, String.class), """
                        select id
                        from api_participants
                        where lead_provider_id = ?
                          and body like '%"participant_type":"ect"%'
                          and body ~ ('"training_status":"(' || ? || ')"')
                        order by record_id""", company.ambition().value(), statuses);
        var answer = api.as(AMBITION).put("/participants/" + participant + "/" + action, """
                {"data":{"attributes":{%s"course_identifier":"ecf-induction"}}}""".formatted(more));
        if (answer.status() == 422) {
            throw new Unprocessable(answer.text());
        }
        return answer.data();
    }
}
