package uk.gov.education.rect.schools;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A school as GIAS publishes it.
 *
 * @param localAuthorityName null when the extract left it out
 * @param ukprn provider reference number, or null
 * @param website as published, or null
 * @param published false once it vanished from the extract or stopped being of a kind this service takes in (GIAS-12)
 */
public record GiasSchool(
        Urn urn,
        String name,
        GiasStatus status,
        EstablishmentType type,
        int localAuthorityCode,
        @Nullable String localAuthorityName,
        @Nullable Integer establishmentNumber,
        @Nullable Integer ukprn,
        @Nullable String administrativeDistrictName,
        @Nullable String addressLine1,
        @Nullable String addressLine2,
        @Nullable String addressLine3,
        @Nullable String postcode,
        @Nullable String phaseName,
        @Nullable String website,
        @Nullable String primaryContactEmail,
        @Nullable String secondaryContactEmail,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        boolean section41Approved,
        boolean published) {

    /** Schools that closed before this day are not taken in. */
    public static final LocalDate CLOSED_SINCE = LocalDate.of(2020, 1, 1);

    /** Whether this service takes the school in: DM-GIA-02. */
    public boolean importable() {
        boolean recentlyClosed = status == GiasStatus.CLOSED && closedOn != null && !closedOn.isBefore(CLOSED_SINCE);
        return (status.isOpen() || recentlyClosed) && type.inEngland() && (type.eligible() || type.independent());
    }

    /** Whether the school is funded: DM-GIA-03. */
    public boolean eligible() {
        return published
                && status.isOpen()
                && type.inEngland()
                && (type.eligible() || (type.independent() && section41Approved));
    }

    /** The address in lines, without empty ones. */
    public List<String> address() {
        return Stream.of(addressLine1, addressLine2, addressLine3, postcode)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
