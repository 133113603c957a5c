package uk.gov.education.rect.training.internal;

import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.SchoolPartnership;

/** Who will train: a partnership of the school, or else the lead provider the school is interested in. */
public sealed interface Provision {

    /** The lead provider works with the school. */
    record Confirmed(SchoolPartnership partnership) implements Provision {}

    /** The lead provider has not said yet whether it does. */
    record Interest(ActiveLeadProvider in) implements Provision {}

    /** The lead provider. */
    default LeadProvider leadProvider() {
        return switch (this) {
            case Confirmed(SchoolPartnership partnership) -> partnership.leadProvider();
            case Interest(ActiveLeadProvider in) -> in.leadProvider();
        };
    }
}
