package uk.gov.education.rect.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.providers.CreateSchoolPartnership;
import uk.gov.education.rect.providers.DeliveryPartnerId;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.timeline.Author;

/** A partnership to be made by a lead provider, with a delivery partner it works with from then on. */
public final class SomePartnership {

    private final Scene scene;
    private final CreateSchoolPartnership create;
    private @Nullable SchoolId school;
    private @Nullable DeliveryPartnerId deliveryPartner;
    private String leadProvider = Scene.AMBITION;
    private int year = 2026;

    SomePartnership(Scene scene, CreateSchoolPartnership create) {
        this.scene = scene;
        this.create = create;
    }

    /** The school. */
    public SomePartnership with(SchoolId where) {
        school = where;
        return this;
    }

    /** The lead provider with the name. */
    public SomePartnership of(String name) {
        leadProvider = name;
        return this;
    }

    /** The delivery partner; else a new one. */
    public SomePartnership through(DeliveryPartnerId partner) {
        deliveryPartner = partner;
        return this;
    }

    /** The contract period. */
    public SomePartnership in(int contractYear) {
        year = contractYear;
        return this;
    }

    /** What the lead provider will send; pairs the two beforehand. */
    public CreateSchoolPartnership.Command command() {
        if (deliveryPartner == null) {
            deliveryPartner = scene.aDeliveryPartner();
        }
        scene.pair(leadProvider, deliveryPartner, year);
        return new CreateSchoolPartnership.Command(
                new Author.LeadProviderApi(leadProvider),
                scene.leadProvider(leadProvider),
                new ContractYear(year),
                scene.apiIdOf(Objects.requireNonNull(school, "a partnership is with a school")),
                scene.apiIdOf(deliveryPartner));
    }

    /** Makes it, through the product's own use case. */
    public SchoolPartnership create() {
        return create.execute(command()).partnership();
    }
}
