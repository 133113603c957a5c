package uk.gov.education.rect.web.school.registerect;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.training.TrainingProgramme;

/**
 * Appropriate body, training programme and lead provider: chosen one by one, or all three as last time. An answer of yes
 * does not overwrite what was chosen one by one, so a later no finds it again.
 *
 * @param offer what may be chosen again, or null when nothing may (SJ-REU-08: worked out anew with every start date)
 * @param reuse the answer, or null while there is none (SJ-REU-07)
 * @param appropriateBody its key, or null
 * @param programme or null
 * @param leadProvider its key, or null
 */
public record EctChoices(
        @Nullable ReuseOffer offer,
        @Nullable Boolean reuse,
        @Nullable Long appropriateBody,
        @Nullable TrainingProgramme programme,
        @Nullable Long leadProvider) {

    /** Nothing answered yet. */
    public static final EctChoices NOTHING = new EctChoices(null, null, null, null, null);

    /** Whether the school uses what it chose last time, and still may. */
    public boolean reusing() {
        return offer != null && Boolean.TRUE.equals(reuse);
    }

    /** The same choices with what may be chosen again on another start date, and whether the lead provider still may. */
    public EctChoices on(@Nullable ReuseOffer newOffer, boolean leadProviderStillOffered) {
        return new EctChoices(
                newOffer,
                newOffer == null ? null : reuse,
                appropriateBody,
                programme,
                leadProviderStillOffered ? leadProvider : null);
    }

    /** With the answer whether to choose as last time. */
    public EctChoices reuse(boolean answer) {
        return new EctChoices(offer, answer, appropriateBody, programme, leadProvider);
    }

    /** With an appropriate body. */
    public EctChoices assuredBy(long body) {
        return new EctChoices(offer, reuse, body, programme, leadProvider);
    }

    /** With a training programme; without a lead provider when the school trains itself. */
    public EctChoices trainedBy(TrainingProgramme chosen) {
        return new EctChoices(
                offer, reuse, appropriateBody, chosen, chosen == TrainingProgramme.SCHOOL_LED ? null : leadProvider);
    }

    /** With a lead provider. */
    public EctChoices trainedBy(long provider) {
        return new EctChoices(offer, reuse, appropriateBody, programme, provider);
    }

    /** The appropriate body in the end, or null while it is not known. */
    public @Nullable Long chosenBody() {
        return reusing() && offer != null ? Long.valueOf(offer.appropriateBody()) : appropriateBody;
    }

    /** The programme in the end, or null while it is not known. */
    public @Nullable TrainingProgramme chosenProgramme() {
        return reusing() && offer != null ? offer.programme() : programme;
    }

    /** The lead provider in the end, or null when there is none. */
    public @Nullable Long chosenLeadProvider() {
        return reusing() && offer != null ? offer.leadProvider() : leadProvider;
    }
}
