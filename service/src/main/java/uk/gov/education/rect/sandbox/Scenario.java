package uk.gov.education.rect.sandbox;

import java.util.List;

/**
 * One situation that the sandbox has, so often (API-SBX-04).
 *
 * @param title what is so, in the words of the API
 * @param scope once in all, or for whom it is there
 * @param years contract periods in which a lead provider must work for it to be there; for {@link Scope#COHORT} one each
 * @param number how many there are
 * @param shows what the ids that are found stand for
 * @param find SQL that answers with the api ids of those in the situation, as {@code id}; {0} is the lead provider,
 *     {1} the year, {2} today
 * @param make brings one more about
 */
record Scenario(String title, Scope scope, List<Integer> years, int number, Subject shows, String find, Maker make) {

    /** For whom a scenario is there. */
    enum Scope {
        /** Once, whoever asks. */
        EVERYBODY,
        /** For each lead provider that works in all its years. */
        LEAD_PROVIDER,
        /** For each lead provider and each of its years. */
        COHORT
    }

    /** What is in the situation. */
    enum Subject {
        PARTICIPANT,
        SCHOOL
    }

    /** Brings a situation about. */
    @FunctionalInterface
    interface Maker {

        /** @throws uk.gov.education.rect.usecase.Refused when the use cases do not let it come about any more */
        void make(Stage stage, LeadProvider leadProvider, int year);
    }
}
