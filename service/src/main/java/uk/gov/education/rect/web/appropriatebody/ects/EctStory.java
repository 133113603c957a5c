package uk.gov.education.rect.web.appropriatebody.ects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;

/** Reads what an appropriate body needs to know of an ECT beside their induction (AB-REC-02), a statement each. */
@Component
public class EctStory {

    private static final String SCHOOL = """
            select
              g.urn, g.name as school, s.induction_tutor_name, s.induction_tutor_email,
              e.started_on, e.finished_on, e.working_pattern, e.school_reported_appropriate_body_id as body_id,
              reported.name as appropriate_body,
              training.training_programme, coalesce(partner.name, interested.name) as lead_provider,
              delivery.name as delivery_partner
            from ect_at_school_periods e
            join schools s on s.id = e.school_id
            join gias_schools g on g.urn = s.urn
            left join appropriate_body_periods reported on reported.id = e.school_reported_appropriate_body_id
            left join lateral (
              select tp.* from training_periods tp
              where tp.ect_at_school_period_id = e.id
              order by tp.started_on desc, tp.id desc
              limit 1
            ) training on true
            left join school_partnerships sp on sp.id = training.school_partnership_id
            left join lead_provider_delivery_partnerships pairing on pairing.id = sp.lead_provider_delivery_partnership_id
            left join active_lead_providers partner_year on partner_year.id = pairing.active_lead_provider_id
            left join lead_providers partner on partner.id = partner_year.lead_provider_id
            left join delivery_partners delivery on delivery.id = pairing.delivery_partner_id
            left join active_lead_providers interest on interest.id = training.expression_of_interest_id
            left join lead_providers interested on interested.id = interest.lead_provider_id
            where e.teacher_id = {0}
            order by e.started_on desc, e.id desc
            limit 1
            """;

    private static final String HISTORY = """
            select e.heading, e.body, e.happened_at,
              coalesce(nullif(e.author_name, ''), u.name, e.author_email::text) as author
            from events e
            left join users u on u.id = e.author_id
            where e.teacher_id = {0} and e.appropriate_body_period_id = {1}
            order by e.happened_at desc, e.id desc
            limit 50
            """;

    private final DSLContext database;

    EctStory(DSLContext database) {
        this.database = database;
    }

    /**
     * What the latest school reported.
     *
     * @param reportedBody the appropriate body the school named, or null
     * @param reportedBodyId its id, or null
     * @param providerLed null when no training is recorded
     */
    public record AtSchool(
            int urn,
            String school,
            @Nullable String tutor,
            @Nullable String tutorEmail,
            LocalDate startedOn,
            @Nullable LocalDate finishedOn,
            @Nullable String workingPattern,
            @Nullable String reportedBody,
            @Nullable Long reportedBodyId,
            @Nullable Boolean providerLed,
            @Nullable String leadProvider,
            @Nullable String deliveryPartner) {}

    /**
     * Something that happened to the ECT with this appropriate body.
     *
     * @param author null for what the service did by itself
     */
    public record Happening(
            String heading,
            @Nullable String body,
            Instant at,
            @Nullable String author) {}

    /** What the school they were registered at last reported, if any did. */
    Optional<AtSchool> atSchool(long teacher) {
        return database.resultQuery(SCHOOL, DSL.val(teacher)).fetchOptional(EctStory::atSchool);
    }

    /** The latest fifty things, latest first. */
    List<Happening> history(AppropriateBodyPeriodId body, long teacher) {
        return database.resultQuery(HISTORY, DSL.val(teacher), DSL.val(body.value()))
                .fetch(row -> new Happening(
                        row.get("heading", String.class),
                        row.get("body", String.class),
                        row.get("happened_at", Instant.class),
                        row.get("author", String.class)));
    }

    private static AtSchool atSchool(Record row) {
        String pattern = row.get("working_pattern", String.class);
        String programme = row.get("training_programme", String.class);
        return new AtSchool(
                row.get("urn", Integer.class),
                row.get("school", String.class),
                row.get("induction_tutor_name", String.class),
                row.get("induction_tutor_email", String.class),
                row.get("started_on", LocalDate.class),
                row.get("finished_on", LocalDate.class),
                pattern == null ? null : pattern.equals("full_time") ? "Full time" : "Part time",
                row.get("appropriate_body", String.class),
                row.get("body_id", Long.class),
                programme == null ? null : programme.equals("provider_led"),
                row.get("lead_provider", String.class),
                row.get("delivery_partner", String.class));
    }
}
