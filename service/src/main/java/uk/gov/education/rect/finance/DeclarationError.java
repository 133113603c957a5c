package uk.gov.education.rect.finance;

import java.time.Instant;
import uk.gov.education.rect.calendar.ContractYear;

/** One reason why a declaration cannot be made, under the title that lead providers know it by (spec 03 §20.7). */
public sealed interface DeclarationError {

    /** What the error is about. */
    Title title();

    /** The titles that the lead provider API shows; {@link #code()} is contract. */
    enum Title {
        PARTICIPANT_ID("participant_id"),
        COURSE_IDENTIFIER("course_identifier"),
        DECLARATION_TYPE("declaration_type"),
        DECLARATION_DATE("declaration_date"),
        EVIDENCE_HELD("evidence_held"),
        COHORT("cohort");

        private final String code;

        Title(String code) {
            this.code = code;
        }

        /** The text of the title. */
        public String code() {
            return code;
        }
    }

    /** The reasons that need no further facts. */
    enum Reason implements DeclarationError {
        /** API-DEC-07. */
        PARTICIPANT_MISSING(Title.PARTICIPANT_ID),
        /** API-DEC-08, API-DEC-22: nobody with this id, or nobody this lead provider trains. */
        PARTICIPANT_NOT_RECOGNISED(Title.PARTICIPANT_ID),
        /** API-DEC-09a. */
        COURSE_NOT_RECOGNISED(Title.COURSE_IDENTIFIER),
        /** API-DEC-10a. */
        COURSE_NOT_OF_PARTICIPANT(Title.COURSE_IDENTIFIER),
        /** API-DEC-09b. */
        DATE_MISSING(Title.DECLARATION_DATE),
        /** API-DEC-10b. */
        TYPE_MISSING(Title.DECLARATION_TYPE),
        /** API-DEC-10c. */
        TYPE_NOT_RECOGNISED(Title.DECLARATION_TYPE),
        /** API-DEC-11, FIN-DEC-13. */
        ALREADY_DECLARED(Title.DECLARATION_TYPE),
        /** API-DEC-12. */
        DATE_IN_FUTURE(Title.DECLARATION_DATE),
        /** API-DEC-13. */
        DATE_BEFORE_MILESTONE(Title.DECLARATION_DATE),
        /** API-DEC-13. */
        DATE_AFTER_MILESTONE(Title.DECLARATION_DATE),
        /** API-DEC-14. */
        DATE_NOT_WELL_FORMED(Title.DECLARATION_DATE),
        /** API-DEC-15, FIN-DEC-14. */
        TYPE_NOT_FOR_MENTORS(Title.DECLARATION_TYPE),
        /** API-DEC-16. */
        EVIDENCE_MISSING(Title.EVIDENCE_HELD),
        /** API-DEC-16. */
        EVIDENCE_NOT_AVAILABLE(Title.EVIDENCE_HELD),
        /** API-DEC-20. */
        TYPE_NOT_ON_SCHEDULE(Title.DECLARATION_TYPE),
        /** API-DEC-21. */
        DATE_BEFORE_EARLIER_TYPE(Title.DECLARATION_DATE),
        /** API-DEC-21. */
        DATE_AFTER_LATER_TYPE(Title.DECLARATION_DATE);

        private final Title title;

        Reason(Title title) {
            this.title = title;
        }

        @Override
        public Title title() {
            return title;
        }
    }

    /** API-DEC-17: the participant was withdrawn on an earlier day than the declaration's. */
    record Withdrawn(Instant withdrawnAt) implements DeclarationError {
        @Override
        public Title title() {
            return Title.PARTICIPANT_ID;
        }
    }

    /** API-DEC-17b: the contract period of today's training, or of the training declared on, is frozen for payments. */
    record PaymentsFrozen(ContractYear contractYear) implements DeclarationError {
        @Override
        public Title title() {
            return Title.COHORT;
        }
    }

    /** API-DEC-18, FIN-SEL-03: no open output statement is left. */
    record ContractEnded(ContractYear contractYear) implements DeclarationError {
        @Override
        public Title title() {
            return Title.COHORT;
        }
    }
}
