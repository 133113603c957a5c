package uk.gov.education.rect.schools;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who gets a letter that goes to many schools (spec 02 §19.4): one statement, read row by row. */
@Component
public class Mailings {

    private static final int AT_A_TIME = 1_000;

    private static final String AUDIENCE = """
            select
              s.id, s.urn, g.name,
              case when s.induction_tutor_email is null then 'colleague' else s.induction_tutor_name end as recipient_name,
              coalesce(s.induction_tutor_email, g.primary_contact_email, g.secondary_contact_email)::text as recipient_email,
              g.type_name, g.phase_name, g.section_41_approved,
              (select min(r.code) from regions r where g.administrative_district_name = any (r.districts)) as region,
              exists (
                select from dfe_sign_in_organisations o where o.urn = s.urn and o.last_authenticated_at is not null
              ) as signed_in,
              s.last_chosen_training_programme::text as programme,
              lp.name as lead_provider
            from schools s
            join gias_schools g on g.urn = s.urn
            left join lead_providers lp on lp.id = s.last_chosen_lead_provider_id
            where g.status in ('open', 'proposed_to_close')
              and g.type_name not in ('Children''s centre', 'Children''s centre linked site')
              and coalesce(s.induction_tutor_email, g.primary_contact_email, g.secondary_contact_email) is not null
              and (not {1} or s.marked_as_eligible or g.eligible)
              and (not {2} or s.opted_out_of_reminder_emails_until is null or s.opted_out_of_reminder_emails_until < {0}::date)
              and (
                not {3}
                or exists (
                  select
                  from school_partnerships p
                  join lead_provider_delivery_partnerships d on d.id = p.lead_provider_delivery_partnership_id
                  join active_lead_providers a on a.id = d.active_lead_provider_id
                  join contract_periods c on c.year = a.contract_period_year
                  where p.school_id = s.id and {0}::date between c.started_on and c.finished_on
                )
                and not exists (
                  select
                  from (
                    select school_id, range from ect_at_school_periods
                    union all
                    select school_id, range from mentor_at_school_periods
                  ) people
                  join contract_periods c on {0}::date between c.started_on and c.finished_on
                  where people.school_id = s.id and people.range && daterange(c.started_on, c.finished_on, '[]')
                )
              )
            order by g.name, s.urn
            """;

    private final DSLContext database;

    Mailings(DSLContext database) {
        this.database = database;
    }

    /**
     * A school that gets the letter.
     *
     * @param recipientName the induction tutor's, or "colleague" when it goes to one of the contacts in GIAS
     * @param region code of the region, or null
     * @param signedIn whether anybody of the school has ever signed in here
     * @param programme the training programme it chose last, as stored, or null
     */
    public record Recipient(
            SchoolId school,
            int urn,
            String schoolName,
            String recipientName,
            String recipientEmail,
            String establishmentType,
            @Nullable String phase,
            boolean section41Approved,
            @Nullable String region,
            boolean signedIn,
            @Nullable String programme,
            @Nullable String leadProvider) {}

    /** Gives each school that gets the letter on the day, by name. */
    @Transactional(readOnly = true)
    public void forEach(Mailing mailing, LocalDate today, Consumer<Recipient> each) {
        try (Cursor<Record> rows = database.resultQuery(
                        AUDIENCE,
                        DSL.val(today),
                        DSL.val(mailing.eligibleOnly()),
                        DSL.val(mailing.canBeDeclined()),
                        DSL.val(mailing == Mailing.PARTNERSHIP_WITHOUT_PEOPLE))
                .fetchSize(AT_A_TIME)
                .fetchLazy()) {
            rows.forEach(row -> each.accept(recipient(row)));
        }
    }

    private static Recipient recipient(Record row) {
        return new Recipient(
                new SchoolId(row.get("id", Long.class)),
                row.get("urn", Integer.class),
                row.get("name", String.class),
                row.get("recipient_name", String.class),
                row.get("recipient_email", String.class),
                row.get("type_name", String.class),
                row.get("phase_name", String.class),
                row.get("section_41_approved", Boolean.class),
                row.get("region", String.class),
                row.get("signed_in", Boolean.class),
                row.get("programme", String.class),
                row.get("lead_provider", String.class));
    }
}
