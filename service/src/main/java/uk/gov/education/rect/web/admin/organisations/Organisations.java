package uk.gov.education.rect.web.admin.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.InductionStatus;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.TeacherSearch;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.web.Paging;

/** Reads lead providers, delivery partners and appropriate bodies for staff (06 §11), a statement each. */
@Component
class Organisations {

    /** Rows on a page of a list (UI-04). */
    static final int PAGE_SIZE = 30;

    private final DSLContext database;

    Organisations(DSLContext database) {
        this.database = database;
    }

    /** @param years contract periods it works in, newest first, as text */
    record LeadProvider(long id, String name, boolean vatRegistered, String years) {}

    /** A token, as far as it may be shown. */
    record Token(
            long id,
            String description,
            String hint,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable String revocationReason) {}

    /** @param leadProviders whom it works with, by year, as text */
    record DeliveryPartner(
            String name, String apiId, @Nullable String leadProviders) {}

    /** @param open inductions going on with it */
    record Body(long id, String name, String type, boolean active, int open) {}

    /** @param startedOn first day of induction, under any appropriate body */
    record Ect(
            long id,
            String name,
            @Nullable String trn,
            InductionStatus status,
            @Nullable LocalDate startedOn) {}

    /** Every lead provider, by name. */
    List<LeadProvider> leadProviders() {
        return database.resultQuery(LEAD_PROVIDERS + " group by l.id order by l.name")
                .fetch(Organisations::leadProvider);
    }

    /** The lead provider with the id. */
    Optional<LeadProvider> leadProvider(long id) {
        return database.resultQuery(LEAD_PROVIDERS + " where l.id = {0} group by l.id", DSL.val(id))
                .fetchOptional(Organisations::leadProvider);
    }

    /** A lead provider's tokens, newest first; never the tokens themselves. */
    List<Token> tokens(long leadProvider) {
        return database.resultQuery("""
                        select id, description, token_hint, created_at, last_used_at, expires_at, revoked_at, revocation_reason
                        from api_tokens where lead_provider_id = {0} order by created_at desc, id desc
                        """, DSL.val(leadProvider))
                .fetch(row -> new Token(
                        row.get("id", Long.class),
                        row.get("description", String.class),
                        row.get("token_hint", String.class),
                        row.get("created_at", Instant.class),
                        row.get("last_used_at", Instant.class),
                        row.get("expires_at", Instant.class),
                        row.get("revoked_at", Instant.class),
                        row.get("revocation_reason", String.class)));
    }

    /** A page of delivery partners whose name contains the text, by name. */
    List<DeliveryPartner> deliveryPartners(String part, int number) {
        return database.resultQuery("""
                        select d.name, d.api_id, string_agg(distinct l.name || ' ' || alp.contract_period_year, ', ') as lead_providers
                        from delivery_partners d
                        left join lead_provider_delivery_partnerships p on p.delivery_partner_id = d.id
                        left join active_lead_providers alp on alp.id = p.active_lead_provider_id
                        left join lead_providers l on l.id = alp.lead_provider_id
                        where strpos(lower(d.name::text), lower({0})) > 0 or {0} = ''
                        group by d.id
                        order by d.name
                        limit {1} offset {2}
                        """, DSL.val(part), DSL.val(PAGE_SIZE), DSL.val(Paging.offset(number, PAGE_SIZE)))
                .fetch(row -> new DeliveryPartner(
                        row.get("name", String.class),
                        row.get("api_id", String.class),
                        row.get("lead_providers", String.class)));
    }

    /** How many delivery partners there are whose name contains the text. */
    int deliveryPartnerCount(String part) {
        return database.resultQuery(
                        "select count(*) from delivery_partners d where strpos(lower(d.name::text), lower({0})) > 0 or {0} = ''",
                        DSL.val(part))
                .fetchSingle()
                .get(0, Integer.class);
    }

    /** A page of appropriate bodies, active or not, whose name contains the text, by name. */
    List<Body> bodies(String part, int number) {
        return database.resultQuery(
                        BODIES
                                + " where strpos(lower(a.name), lower({0})) > 0 or {0} = '' order by a.name limit {1} offset {2}",
                        DSL.val(part),
                        DSL.val(PAGE_SIZE),
                        DSL.val(Paging.offset(number, PAGE_SIZE)))
                .fetch(Organisations::body);
    }

    /** How many appropriate bodies there are whose name contains the text. */
    int bodyCount(String part) {
        return database.resultQuery(
                        "select count(*) from appropriate_body_periods a where strpos(lower(a.name), lower({0})) > 0 or {0} = ''",
                        DSL.val(part))
                .fetchSingle()
                .get(0, Integer.class);
    }

    /** The appropriate body with the id. */
    Optional<Body> body(long id) {
        return database.resultQuery(BODIES + " where a.id = {0}", DSL.val(id)).fetchOptional(Organisations::body);
    }

    /** A page of the ECTs an appropriate body holds now, each once, by name (06 §11.3). */
    List<Ect> ects(long body, String query, int number) {
        return database.resultQuery(
                        """
                        select teachers.id, teachers.trn, teachers.trs_first_name, teachers.trs_last_name,
                          teachers.corrected_name, teachers.trs_induction_status,
                          (select min(i.started_on) from induction_periods i where i.teacher_id = teachers.id) as started_on
                        """
                                + ECTS
                                + " order by teachers.trs_last_name, teachers.trs_first_name, teachers.id limit {2} offset {3}",
                        DSL.val(body),
                        TeacherSearch.matching(query),
                        DSL.val(PAGE_SIZE),
                        DSL.val(Paging.offset(number, PAGE_SIZE)))
                .fetch(Organisations::ect);
    }

    /** How many ECTs an appropriate body holds now that the query finds. */
    int ectCount(long body, String query) {
        return database.resultQuery("select count(*) " + ECTS, DSL.val(body), TeacherSearch.matching(query))
                .fetchSingle()
                .get(0, Integer.class);
    }

    private static final String ECTS = """
            from teachers
            where exists (
                select from induction_periods i
                where i.teacher_id = teachers.id and i.appropriate_body_period_id = {0} and i.finished_on is null
              )
              and {1}
            """;

    private static final String LEAD_PROVIDERS = """
            select l.id, l.name, l.vat_registered,
              string_agg(alp.contract_period_year::text, ', ' order by alp.contract_period_year desc) as years
            from lead_providers l
            left join active_lead_providers alp on alp.lead_provider_id = l.id
            """;

    private static final String BODIES = """
            select a.id, a.name, a.body_type, a.dfe_sign_in_organisation_id is not null as active,
              (
                select count(*) from induction_periods i
                where i.appropriate_body_period_id = a.id and i.finished_on is null
              ) as open
            from appropriate_body_periods a
            """;

    private static LeadProvider leadProvider(Record row) {
        String years = row.get("years", String.class);
        return new LeadProvider(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("vat_registered", Boolean.class),
                years == null ? "None" : years);
    }

    private static Body body(Record row) {
        return new Body(
                row.get("id", Long.class),
                row.get("name", String.class),
                switch (row.get("body_type", String.class)) {
                    case "teaching_school_hub" -> "Teaching school hub";
                    case "national" -> "National";
                    default -> "Local authority";
                },
                row.get("active", Boolean.class),
                row.get("open", Integer.class));
    }

    private static Ect ect(Record row) {
        String status = row.get("trs_induction_status", String.class);
        return new Ect(
                row.get("id", Long.class),
                new TeacherNames(
                                row.get("trs_first_name", String.class),
                                row.get("trs_last_name", String.class),
                                row.get("corrected_name", String.class))
                        .fullName(),
                row.get("trn", String.class),
                InductionStatus.of(
                        status == null ? null : TrsInductionStatus.of(status).orElse(null), true),
                row.get("started_on", LocalDate.class));
    }
}
