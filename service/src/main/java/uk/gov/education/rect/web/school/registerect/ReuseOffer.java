package uk.gov.education.rect.web.school.registerect;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.training.TrainingProgramme;

/**
 * What the school chose for its last ECT and may choose again (spec 02 §9.6).
 *
 * @param appropriateBody its key
 * @param appropriateBodyName for the page
 * @param programme provider-led or school-led
 * @param leadProvider its key, for provider-led training
 * @param leadProviderName for the page
 * @param deliveryPartnerName of the partnership that will be used or had again, or null when the lead provider has yet
 *     to say
 * @param partnershipToReuse a partnership of another year that is had again in the new one, or null
 */
public record ReuseOffer(
        long appropriateBody,
        String appropriateBodyName,
        TrainingProgramme programme,
        @Nullable Long leadProvider,
        @Nullable String leadProviderName,
        @Nullable String deliveryPartnerName,
        @Nullable Long partnershipToReuse) {}
