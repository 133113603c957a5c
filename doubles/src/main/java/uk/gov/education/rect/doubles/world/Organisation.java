package uk.gov.education.rect.doubles.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of DfE Sign-in.
 *
 * @param id the same in every run, so that seeds can name it
 * @param urn null for bodies that are no establishment
 * @param appropriateBody name of the appropriate body this organisation stands for, if any
 */
public record Organisation(
        String key,
        UUID id,
        String name,
        String categoryId,
        String categoryName,
        @Nullable String typeId,
        @Nullable String typeName,
        @Nullable String urn,
        @Nullable String uid,
        @Nullable String ukprn,
        @Nullable String establishmentNumber,
        int statusId,
        String statusName,
        @Nullable String closedOn,
        @Nullable String address,
        String legacyId,
        @Nullable String companyRegistrationNumber,
        @Nullable String appropriateBody) {

    /** The {@code organisation} claim (spec 07 §2.2); keys without a value are null, as DfE Sign-in has them. */
    public Map<String, @Nullable Object> claim() {
        Map<String, @Nullable Object> claim = new LinkedHashMap<>();
        claim.put("id", id.toString());
        claim.put("name", name);
        claim.put("category", Map.of("id", categoryId, "name", categoryName));
        claim.put("type", typeId == null || typeName == null ? null : Map.of("id", typeId, "name", typeName));
        claim.put("urn", urn);
        claim.put("uid", uid);
        claim.put("upin", null);
        claim.put("ukprn", ukprn);
        claim.put("establishmentNumber", establishmentNumber);
        claim.put("status", Map.of("id", statusId, "name", statusName));
        claim.put("closedOn", closedOn);
        claim.put("address", address);
        claim.put("telephone", null);
        claim.put("statutoryLowAge", null);
        claim.put("statutoryHighAge", null);
        claim.put("legacyId", legacyId);
        claim.put("companyRegistrationNumber", companyRegistrationNumber);
        return claim;
    }
}
