package uk.gov.education.rect.web.school.home;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.training.TrainingStatus;
import uk.gov.education.rect.web.Formats;

/**
 * The training that stands for an ECT or a mentor: the current or next training period, else the latest.
 *
 * @param programme provider-led or school-led
 * @param leadProvider name, or null when not known
 * @param confirmed a partnership says so; otherwise the lead provider has yet to confirm
 * @param askedOn the day on which the school chose the lead provider (DM-GAP-36)
 * @param deliveryPartner name, or null while there is no partnership
 */
public record Training(
        TrainingProgramme programme,
        @Nullable String leadProvider,
        boolean confirmed,
        LocalDate askedOn,
        @Nullable String deliveryPartner,
        @Nullable Instant withdrawnAt,
        @Nullable Instant deferredAt) {

    /** Whether the person is still training (spec 01 §11.2). */
    public TrainingStatus status() {
        return TrainingStatus.of(programme, withdrawnAt, deferredAt);
    }

    /** Whether a lead provider trains. */
    public boolean providerLed() {
        return programme == TrainingProgramme.PROVIDER_LED;
    }

    /** Who trains, for people. */
    public String leadProviderOrNot() {
        return leadProvider == null ? "Not available" : leadProvider;
    }

    /** Whether that is certain, or since when it is awaited, for people; empty text when nobody is known. */
    public String confirmation() {
        if (leadProvider == null) {
            return "";
        }
        return confirmed
                ? "Confirmed by " + leadProvider
                : "Awaiting confirmation by " + leadProvider + " since " + Formats.date(askedOn);
    }

    /** Who delivers the training, for people. */
    public String deliveryPartnerOrNot() {
        return deliveryPartner == null ? "Yet to be reported by the lead provider" : deliveryPartner;
    }
}
