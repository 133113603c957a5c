package uk.gov.education.rect.referencedata;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOL_TYPES;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.REGIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.database.enums.AppropriateBodyType;

/** Lead providers, national appropriate bodies, regions and establishment types (DM §16). */
final class OrganisationFacts {

    private OrganisationFacts() {}

    static void leadProviders(ReferenceFile file, DSLContext dsl) {
        record LeadProvider(
                String name,
                boolean vatRegistered,
                @Nullable UUID ecfId,
                @Nullable UUID cpdId) {}
        var upsert = new Upsert<>(
                LEAD_PROVIDERS,
                List.of(LEAD_PROVIDERS.NAME),
                List.of(LEAD_PROVIDERS.VAT_REGISTERED, LEAD_PROVIDERS.ECF_ID, LEAD_PROVIDERS.ECF_CPD_LEAD_PROVIDER_ID));
        file.rows(
                        List.of("name", "vat_registered", "ecf_id", "ecf_cpd_lead_provider_id"),
                        row -> new LeadProvider(
                                row.text("name"),
                                row.truth("vat_registered"),
                                row.optionalUuid("ecf_id"),
                                row.optionalUuid("ecf_cpd_lead_provider_id")),
                        LeadProvider::name)
                .forEach(provider ->
                        upsert.row(provider.name(), provider.vatRegistered(), provider.ecfId(), provider.cpdId()));
        upsert.execute(dsl);
    }

    static void activeLeadProviders(ReferenceFile file, DSLContext dsl) {
        record ActiveLeadProvider(Long leadProviderId, int year) {}
        Map<String, Long> leadProviders = dsl.select(LEAD_PROVIDERS.NAME, LEAD_PROVIDERS.ID)
                .from(LEAD_PROVIDERS)
                .fetchMap(LEAD_PROVIDERS.NAME, LEAD_PROVIDERS.ID);
        var upsert = new Upsert<>(
                ACTIVE_LEAD_PROVIDERS,
                List.of(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID, ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR),
                List.of());
        file.rows(
                        List.of("lead_provider", "contract_period_year"),
                        row -> {
                            Long id = leadProviders.get(row.text("lead_provider"));
                            if (id == null) {
                                throw row.malformed("there is no lead provider '" + row.text("lead_provider") + "'");
                            }
                            return new ActiveLeadProvider(id, row.integer("contract_period_year"));
                        },
                        active -> active)
                .forEach(active -> upsert.row(active.leadProviderId(), active.year()));
        upsert.execute(dsl);
    }

    static void giasSchoolTypes(ReferenceFile file, DSLContext dsl) {
        record SchoolType(String name, boolean eligible, boolean inEngland, boolean independent) {}
        var upsert = new Upsert<>(
                GIAS_SCHOOL_TYPES,
                List.of(GIAS_SCHOOL_TYPES.NAME),
                List.of(
                        GIAS_SCHOOL_TYPES.ELIGIBLE_FOR_FUNDING,
                        GIAS_SCHOOL_TYPES.IN_ENGLAND,
                        GIAS_SCHOOL_TYPES.INDEPENDENT));
        file.rows(
                        List.of("name", "eligible_for_funding", "in_england", "independent"),
                        row -> new SchoolType(
                                row.text("name"),
                                row.truth("eligible_for_funding"),
                                row.truth("in_england"),
                                row.truth("independent")),
                        SchoolType::name)
                .forEach(type -> upsert.row(type.name(), type.eligible(), type.inEngland(), type.independent()));
        upsert.execute(dsl);
    }

    static void appropriateBodyPeriods(ReferenceFile file, DSLContext dsl) {
        record Body(
                String code,
                String name,
                AppropriateBodyType type,
                @Nullable LocalDate start,
                @Nullable LocalDate end) {}
        var upsert = new Upsert<>(
                APPROPRIATE_BODY_PERIODS,
                List.of(APPROPRIATE_BODY_PERIODS.CODE),
                List.of(
                        APPROPRIATE_BODY_PERIODS.NAME,
                        APPROPRIATE_BODY_PERIODS.BODY_TYPE,
                        APPROPRIATE_BODY_PERIODS.STARTED_ON,
                        APPROPRIATE_BODY_PERIODS.FINISHED_ON));
        file.rows(
                        List.of("code", "name", "body_type", "started_on", "finished_on"),
                        row -> new Body(
                                row.text("code"),
                                row.text("name"),
                                row.oneOf(AppropriateBodyType.class, "body_type"),
                                row.optionalDate("started_on"),
                                row.optionalDate("finished_on")),
                        Body::code)
                .forEach(body -> upsert.row(body.code(), body.name(), body.type(), body.start(), body.end()));
        upsert.execute(dsl);
    }

    static void regions(ReferenceFile file, DSLContext dsl) {
        record Region(String code, List<String> districts) {}
        var upsert = new Upsert<>(REGIONS, List.of(REGIONS.CODE), List.of(REGIONS.DISTRICTS));
        file.rows(
                        List.of("code", "districts"),
                        row -> new Region(row.text("code"), row.list("districts")),
                        Region::code)
                .forEach(region -> upsert.row(region.code(), region.districts().toArray(new String[0])));
        upsert.execute(dsl);
    }
}
