package uk.gov.education.rect.doubles.world;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import uk.gov.education.rect.doubles.http.Json;

/** Reference data of TRS (spec 07 appendix B). */
public record TrsReference(
        List<AlertType> alertTypes, List<RouteType> routeTypes, List<ExemptionReason> exemptionReasons) {

    /** A public alert type with its category. */
    public record AlertType(String alertTypeId, String name, String alertCategoryId, String alertCategoryName) {}

    /** A route to a professional status. */
    public record RouteType(String routeToProfessionalStatusTypeId, String name, String professionalStatusType) {}

    /** Why somebody need not serve induction. */
    public record ExemptionReason(String inductionExemptionReasonId, String name) {}

    static TrsReference load() {
        return Json.resource("/world/trs-reference.json", new TypeReference<>() {});
    }

    /** The alert type with that id. Throws when TRS has none. */
    public AlertType alertType(String id) {
        return alertTypes.stream()
                .filter(type -> type.alertTypeId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No alert type " + id));
    }

    /** The route type with that id. Throws when TRS has none. */
    public RouteType routeType(String id) {
        return routeTypes.stream()
                .filter(type -> type.routeToProfessionalStatusTypeId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No route type " + id));
    }

    /** The exemption reason with that id. Throws when TRS has none. */
    public ExemptionReason exemptionReason(String id) {
        return exemptionReasons.stream()
                .filter(reason -> reason.inductionExemptionReasonId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No exemption reason " + id));
    }
}
