package uk.gov.education.rect.induction;

import uk.gov.education.rect.usecase.Refusal;

/** Why an extension was neither granted nor changed (spec 04 §16.3). */
public sealed interface ExtensionRefusal extends Refusal {

    /** AB-EXT-01: the appropriate body does not hold the ECT. */
    record NotHeld() implements ExtensionRefusal {}

    /** AB-EXT-07: another appropriate body granted it, or there is none. */
    record NotYourExtension() implements ExtensionRefusal {}

    /** AB-EXT-02: below 0.1 or above 16. */
    record TermsOutOfRange() implements ExtensionRefusal {}

    /** AB-EXT-02: one decimal at most. */
    record TermsWithTwoDecimals() implements ExtensionRefusal {}
}
