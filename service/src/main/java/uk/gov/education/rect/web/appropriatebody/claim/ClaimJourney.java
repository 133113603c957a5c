package uk.gov.education.rect.web.appropriatebody.claim;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.web.journey.Branch;
import uk.gov.education.rect.web.journey.Journey;

/** Claiming an ECT: find, check, register, done (04 §10.1). */
@Component
class ClaimJourney {

    /** Where its pages are. */
    static final String BASE = "/appropriate-body/claim-an-ect";

    private final Journey<ClaimAnswers, ClaimStep, Claimant, ClaimedEct> journey;

    ClaimJourney(FindEct findEct, CheckEct checkEct, RegisterEct registerEct) {
        this.journey = Journey.<ClaimAnswers, ClaimStep, Claimant, ClaimedEct>at(
                        BASE, ClaimStep.class, ClaimAnswers.class, ClaimedEct.class)
                .question(
                        ClaimStep.FIND_ECT,
                        findEct,
                        answers -> answers.person() != null,
                        Branch.when(answers -> answers.yours() != null, ClaimStep.ALREADY_YOURS),
                        Branch.when(answers -> answers.blockage() != null, ClaimStep.CANNOT_CLAIM),
                        Branch.otherwise(ClaimStep.CHECK_ECT))
                .question(
                        ClaimStep.CHECK_ECT, checkEct, ClaimAnswers::checked, Branch.otherwise(ClaimStep.REGISTER_ECT))
                .obstacle(ClaimStep.CANNOT_CLAIM)
                .obstacle(ClaimStep.ALREADY_YOURS)
                .act(ClaimStep.REGISTER_ECT, registerEct)
                .confirmation(ClaimStep.CLAIMED)
                .startingAt(ClaimStep.FIND_ECT);
    }

    /** The journey as data. */
    Journey<ClaimAnswers, ClaimStep, Claimant, ClaimedEct> journey() {
        return journey;
    }
}
