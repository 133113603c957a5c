package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOL_FUNDING_ELIGIBILITIES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.database.tables.records.DeclarationsRecord;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** What becomes of a declaration that is made (spec 03 §20.8 and §20.9). */
class DeclaredTest extends DeclaringTest {

    @Test
    @DisplayName(
            "API-DEC-30, API-DEC-34, API-DEC-36, FIN-SEL-02, FIN-SEL-04: a fundable participant is eligible on the next open output statement")
    void joins_the_next_open_output_statement() {
        Scene.Person person = ect(true);

        DeclarationsRecord row = row(declare.execute(started(person, "2026-10-01T09:00:00Z")));

        assertThat(row.getPaymentStatus()).isEqualTo(DeclarationPaymentStatuses.ELIGIBLE);
        assertThat(row.getPaymentStatementId()).isEqualTo(november.value());
        assertThat(scene.eventsOf(person.id()))
                .containsExactly("teacher_declaration_created", "teacher_declaration_eligible");
    }

    @Test
    @DisplayName("API-DEC-30, API-DEC-34, FIN-SEL-05: a participant who is not fundable waits without a statement")
    void waits_without_a_statement() {
        Scene.Person person = ect(false);

        DeclarationsRecord row = row(declare.execute(started(person, "2026-10-01T09:00:00Z")));

        assertThat(row.getPaymentStatus()).isEqualTo(DeclarationPaymentStatuses.NO_PAYMENT);
        assertThat(row.getPaymentStatementId()).isNull();
        assertThat(scene.eventsOf(person.id())).containsExactly("teacher_declaration_created");
    }

    @Test
    @DisplayName("FIN-SEL-06: the deadline day counts until midnight in London, whatever the declaration's date")
    void the_deadline_day_counts() {
        TestClock.set(Instant.parse("2026-10-31T23:30:00Z"));
        assertThat(row(declare.execute(started(ect(true), "2026-10-01T09:00:00Z")))
                        .getPaymentStatementId())
                .isEqualTo(november.value());

        TestClock.set(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(row(declare.execute(started(ect(true), "2026-10-01T09:00:00Z")))
                        .getPaymentStatementId())
                .isEqualTo(january.value());
    }

    @Test
    @DisplayName("Spec 03 §20.8: without detailed evidence, started needs none and keeps none")
    void simple_evidence_of_started() {
        Scene.Person person = ect(false, 2024, "ecf-standard-september", LocalDate.of(2024, 9, 1));

        assertThat(row(declare.execute(started(person, "2024-10-01T09:00:00Z"))).getEvidenceType())
                .isNull();
    }

    @Test
    @DisplayName("API-DEC-32: the mentorship nearest to the declaration is kept with it")
    void nearest_mentorship() {
        Scene.Person person = scene.person();
        long school = scene.school();
        long placement = scene.ectAt(school, person, SEPTEMBER, null);
        scene.ectTraining(
                placement,
                scene.partnership(school, AMBITION, 2026),
                scene.schedule(2026, "ecf-standard-september"),
                SEPTEMBER,
                null);
        long mentor = scene.mentorAt(school, scene.person(), SEPTEMBER, null);
        scene.mentorship(placement, mentor, SEPTEMBER, LocalDate.of(2026, 9, 9));
        long nearest = scene.mentorship(placement, mentor, LocalDate.of(2026, 9, 20), null);

        assertThat(row(declare.execute(started(person, "2026-10-01T09:00:00Z"))).getMentorshipPeriodId())
                .isEqualTo(nearest);
    }

    @Test
    @DisplayName(
            "03 §34 no. 5: a mentorship that includes the declaration's day comes before one that ends nearer to it")
    void mentorship_of_the_day() {
        Scene.Person person = scene.person();
        long school = scene.school();
        LocalDate from = LocalDate.of(2025, 9, 1);
        long placement = scene.ectAt(school, person, from, null);
        scene.ectTraining(
                placement,
                scene.partnership(school, AMBITION, 2025),
                scene.schedule(2025, "ecf-standard-september"),
                from,
                null);
        long mentor = scene.mentorAt(school, scene.person(), from, null);
        scene.mentorship(placement, mentor, from, LocalDate.of(2025, 9, 30));
        long longest = scene.mentorship(placement, mentor, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 8, 31));
        scene.mentorship(placement, mentor, LocalDate.of(2026, 9, 1), null);

        assertThat(row(declare.execute(started(person, "2026-08-20T09:00:00Z"))).getMentorshipPeriodId())
                .isEqualTo(longest);
    }

    @Test
    @DisplayName("API-DEC-33, FIN-DEC-20: uplifts are the school's, on started, where the contract period pays them")
    void uplifts() {
        Scene.Person person = ect(false, 2024, "ecf-extended-september", LocalDate.of(2024, 9, 1));
        database.insertInto(SCHOOL_FUNDING_ELIGIBILITIES)
                .set(
                        SCHOOL_FUNDING_ELIGIBILITIES.GIAS_SCHOOL_URN,
                        database.select(SCHOOLS.URN)
                                .from(SCHOOLS)
                                .join(GIAS_SCHOOLS)
                                .on(GIAS_SCHOOLS.URN.eq(SCHOOLS.URN))
                                .orderBy(SCHOOLS.ID.desc())
                                .limit(1)
                                .fetchSingle()
                                .value1())
                .set(SCHOOL_FUNDING_ELIGIBILITIES.CONTRACT_PERIOD_YEAR, 2024)
                .set(SCHOOL_FUNDING_ELIGIBILITIES.SPARSITY_UPLIFT, true)
                .execute();

        DeclarationsRecord started = row(declare.execute(started(person, "2024-10-01T09:00:00Z")));
        DeclarationsRecord retained =
                row(declare.execute(declaring(person, "retained-1", "2024-11-01T09:00:00Z", "other")));

        assertThat(started.getSparsityUplift()).isTrue();
        assertThat(started.getPupilPremiumUplift()).isFalse();
        assertThat(retained.getSparsityUplift()).isFalse();
    }

    @Test
    @DisplayName("FIN-CLW-09: once voided, the type can be declared again")
    void again_after_voiding() {
        Scene.Person person = ect(true);
        UUID first = declare.execute(started(person, "2026-10-01T09:00:00Z")).apiId();
        voidDeclaration.execute(new VoidDeclaration.Command(
                new VoidDeclaration.ByLeadProvider(new Author.LeadProviderApi(AMBITION), ambition), first));

        DeclareParticipant.Declared second = declare.execute(started(person, "2026-10-01T09:00:00Z"));

        assertThat(second.already()).isFalse();
        assertThat(second.apiId()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("API-DEC-30: an ineligibility date stops no declaration of somebody who became eligible once")
    void ineligibility_is_not_looked_at() {
        Scene.Person person = ect(true);
        database.execute(
                "update teachers set ect_became_ineligible_for_funding_on = '2026-09-02' where id = ?",
                person.id().value());

        assertThat(row(declare.execute(started(person, "2026-10-01T09:00:00Z"))).getPaymentStatus())
                .isEqualTo(DeclarationPaymentStatuses.ELIGIBLE);
    }

    @Test
    @DisplayName("API-DEC-31, API-DEC-36: what is kept is what was declared, with the delivery partner of the day")
    void what_is_kept() {
        Scene.Person person = ect(false);

        var declared = declare.execute(started(person, "2026-10-01T10:30:00.250+01:00"));

        DeclarationsRecord kept = row(declared);
        assertThat(kept.getTeacherId()).isEqualTo(person.id().value());
        assertThat(kept.getDeclarationDate()).isEqualTo("2026-10-01T09:30:00.250Z");
        assertThat(kept.getDeclarationType().getLiteral()).isEqualTo("started");
        assertThat(kept.getEvidenceType().getLiteral()).isEqualTo("training-event-attended");
        assertThat(kept.getPaymentStatus()).isEqualTo(DeclarationPaymentStatuses.NO_PAYMENT);
        assertThat(kept.getMentorshipPeriodId()).isNull();
        assertThat(kept.getDeliveryPartnerWhenCreatedId())
                .isEqualTo(database.fetchSingle("""
                                select l.delivery_partner_id
                                from training_periods t
                                join school_partnerships p on p.id = t.school_partnership_id
                                join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                                where t.id = ?""", kept.getTrainingPeriodId()).get(0, Long.class));
        var event = database.fetchSingle(
                "select event_type, author_type::text, author_name, lead_provider_id, declaration_id from events where teacher_id = ?",
                person.id().value());
        assertThat(event.intoList())
                .containsExactly(
                        "teacher_declaration_created",
                        "lead_provider_api",
                        AMBITION,
                        ambition.value(),
                        declared.declaration().value());
    }
}
