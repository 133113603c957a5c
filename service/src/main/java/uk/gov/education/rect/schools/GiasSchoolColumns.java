package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** A GIAS school from and to its columns. */
final class GiasSchoolColumns {

    static final List<Field<?>> ALL = List.of(
            GIAS_SCHOOLS.URN,
            GIAS_SCHOOLS.NAME,
            GIAS_SCHOOLS.STATUS,
            GIAS_SCHOOLS.TYPE_NAME,
            GIAS_SCHOOLS.LOCAL_AUTHORITY_CODE,
            GIAS_SCHOOLS.LOCAL_AUTHORITY_NAME,
            GIAS_SCHOOLS.ESTABLISHMENT_NUMBER,
            GIAS_SCHOOLS.UKPRN,
            GIAS_SCHOOLS.ADMINISTRATIVE_DISTRICT_NAME,
            GIAS_SCHOOLS.ADDRESS_LINE1,
            GIAS_SCHOOLS.ADDRESS_LINE2,
            GIAS_SCHOOLS.ADDRESS_LINE3,
            GIAS_SCHOOLS.POSTCODE,
            GIAS_SCHOOLS.PHASE_NAME,
            GIAS_SCHOOLS.WEBSITE,
            GIAS_SCHOOLS.PRIMARY_CONTACT_EMAIL,
            GIAS_SCHOOLS.SECONDARY_CONTACT_EMAIL,
            GIAS_SCHOOLS.OPENED_ON,
            GIAS_SCHOOLS.CLOSED_ON,
            GIAS_SCHOOLS.SECTION_41_APPROVED,
            GIAS_SCHOOLS.NOT_IMPORTABLE_SINCE);

    private GiasSchoolColumns() {}

    /** @throws IllegalStateException when the type is none of those we know */
    static GiasSchool read(Record row) {
        String type = row.get(GIAS_SCHOOLS.TYPE_NAME);
        return new GiasSchool(
                new Urn(row.get(GIAS_SCHOOLS.URN)),
                row.get(GIAS_SCHOOLS.NAME),
                GiasStatus.valueOf(row.get(GIAS_SCHOOLS.STATUS).name()),
                EstablishmentType.named(type)
                        .orElseThrow(() -> new IllegalStateException("unknown establishment type " + type)),
                row.get(GIAS_SCHOOLS.LOCAL_AUTHORITY_CODE),
                row.get(GIAS_SCHOOLS.LOCAL_AUTHORITY_NAME),
                row.get(GIAS_SCHOOLS.ESTABLISHMENT_NUMBER),
                row.get(GIAS_SCHOOLS.UKPRN),
                row.get(GIAS_SCHOOLS.ADMINISTRATIVE_DISTRICT_NAME),
                row.get(GIAS_SCHOOLS.ADDRESS_LINE1),
                row.get(GIAS_SCHOOLS.ADDRESS_LINE2),
                row.get(GIAS_SCHOOLS.ADDRESS_LINE3),
                row.get(GIAS_SCHOOLS.POSTCODE),
                row.get(GIAS_SCHOOLS.PHASE_NAME),
                row.get(GIAS_SCHOOLS.WEBSITE),
                row.get(GIAS_SCHOOLS.PRIMARY_CONTACT_EMAIL),
                row.get(GIAS_SCHOOLS.SECONDARY_CONTACT_EMAIL),
                row.get(GIAS_SCHOOLS.OPENED_ON),
                row.get(GIAS_SCHOOLS.CLOSED_ON),
                row.get(GIAS_SCHOOLS.SECTION_41_APPROVED),
                row.get(GIAS_SCHOOLS.NOT_IMPORTABLE_SINCE) == null);
    }
}
