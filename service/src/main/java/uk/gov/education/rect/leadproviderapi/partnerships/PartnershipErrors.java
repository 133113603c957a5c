package uk.gov.education.rect.leadproviderapi.partnerships;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.rect.leadproviderapi.requests.ApiError;
import uk.gov.education.rect.leadproviderapi.requests.ApiRefused;
import uk.gov.education.rect.leadproviderapi.requests.Attributes;
import uk.gov.education.rect.providers.CreateSchoolPartnership;
import uk.gov.education.rect.providers.CreateSchoolPartnership.Attribute;
import uk.gov.education.rect.providers.CreateSchoolPartnership.Problem;
import uk.gov.education.rect.providers.UpdateSchoolPartnership;

/** The API's words for what stands in the way of a partnership. */
final class PartnershipErrors {

    private static final String DELIVERY_PARTNER = "delivery_partner_id";

    private PartnershipErrors() {}

    /** One error for each attribute; those that were not sent first, in the order of API-PSH-10 to API-PSH-13. */
    static List<ApiError> of(CreateSchoolPartnership.Refusal refusal, Attributes sent) {
        Map<String, ApiError> byTitle = new LinkedHashMap<>();
        for (String title : List.of("cohort", "school_id", DELIVERY_PARTNER)) {
            if (sent.get(title) == null) {
                byTitle.put(title, new ApiError(title, "Enter a '#/" + title + "'"));
            }
        }
        switch (refusal) {
            case CreateSchoolPartnership.Refusal.Invalid invalid ->
                invalid.problems()
                        .forEach(problem -> byTitle.putIfAbsent(
                                title(problem.attribute()), new ApiError(title(problem.attribute()), words(problem))));
        }
        return List.copyOf(byTitle.values());
    }

    private static String title(Attribute attribute) {
        return switch (attribute) {
            case COHORT -> "cohort";
            case LEAD_PROVIDER -> "lead_provider_id";
            case SCHOOL -> "school_id";
            case DELIVERY_PARTNER -> DELIVERY_PARTNER;
        };
    }

    private static String words(Problem problem) {
        return switch (problem) {
            case COHORT_UNKNOWN -> "There is no such '#/cohort'";
            case COHORT_NOT_STARTED -> "The '#/cohort' has not started yet";
            case COHORT_CLOSED -> "The '#/cohort' is closed to new partnerships";
            case LEAD_PROVIDER_UNKNOWN -> "There is no such lead provider";
            case SCHOOL_UNKNOWN -> "There is no school with this '#/school_id'";
            case SCHOOL_NOT_ELIGIBLE -> "The school is not eligible for funded training";
            case DELIVERY_PARTNER_UNKNOWN -> "There is no delivery partner with this '#/delivery_partner_id'";
            case DELIVERY_PARTNER_NOT_PAIRED -> "You do not work with this delivery partner in the '#/cohort'";
            case ALREADY_IN_PARTNERSHIP -> "You are in partnership with this school for the '#/cohort' already";
            case SCHOOL_LED_ONLY -> "The school runs school-led training in the '#/cohort'";
        };
    }

    /** What ends an update. */
    static ApiRefused of(UpdateSchoolPartnership.Refusal refusal, Attributes sent) {
        return switch (refusal) {
            case UpdateSchoolPartnership.Refusal.PartnershipUnknown() -> ApiRefused.notFound();
            case UpdateSchoolPartnership.Refusal.DeliveryPartnerUnknown() ->
                deliveryPartner(
                        sent.get(DELIVERY_PARTNER) == null
                                ? "Enter a '#/delivery_partner_id'"
                                : words(Problem.DELIVERY_PARTNER_UNKNOWN));
            case UpdateSchoolPartnership.Refusal.DeliveryPartnerNotPaired() ->
                deliveryPartner(words(Problem.DELIVERY_PARTNER_NOT_PAIRED));
            case UpdateSchoolPartnership.Refusal.AlreadyInPartnership() ->
                deliveryPartner("The school is in partnership with you and this delivery partner already");
        };
    }

    private static ApiRefused deliveryPartner(String detail) {
        return ApiRefused.unprocessable(List.of(new ApiError(DELIVERY_PARTNER, detail)));
    }
}
