package uk.gov.education.rect.web.school.registermentor;

import org.jspecify.annotations.Nullable;

/**
 * The ECT a mentor is registered for, as they were when the journey began.
 *
 * @param period {@code ect_at_school_periods.id}
 * @param name as shown to people
 * @param trn seven digits
 * @param providerLed their current or next training is provider-led
 * @param leadProvider who trains them, or whom the school asked for (SJ-AEM-01); null when nobody
 * @param leadProviderName its name
 * @param deliveryPartnerName of the partnership, or null while there is none
 */
public record Mentee(
        long period,
        String name,
        String trn,
        boolean providerLed,
        @Nullable Long leadProvider,
        @Nullable String leadProviderName,
        @Nullable String deliveryPartnerName) {}
