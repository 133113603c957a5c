package uk.gov.education.rect.sandbox;

import static uk.gov.education.rect.sandbox.Finding.declared;
import static uk.gov.education.rect.sandbox.Finding.participants;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.rect.sandbox.Scenario.Scope;
import uk.gov.education.rect.sandbox.Scenario.Subject;
import uk.gov.education.rect.schools.SchoolId;

/** Participants as they train, join, leave and are declared for (API-SBX-04, "Participants"). */
final class ParticipantScenarios {

    private static final List<Integer> EVERY_YEAR = List.of();
    private static final String BILLABLE = declared("%", "'eligible', 'payable', 'paid'");
    private static final String INDUCTION =
            "exists (select from induction_periods i where i.teacher_id = l.teacher_id)";
    private static final String NOT_STOPPED = "l.withdrawn_at is null and l.deferred_at is null";
    private static final String SOON = NOT_STOPPED
            + " and l.finished_on between {2}::date + interval '1 month' and {2}::date + interval '6 months'";
    private static final String LATER = NOT_STOPPED
            + " and l.finished_on between {2}::date + interval '5 months' and {2}::date + interval '10 months'";
    private static final String JOINING = NOT_STOPPED + " and l.started_on > {2}::date and l.finished_on is null";
    private static final String LEFT = NOT_STOPPED + " and l.finished_on < {2}::date";
    private static final String LEFT_WITHDRAWN = "l.withdrawn_at is not null and l.finished_on < {2}::date";

    static final List<Scenario> ALL = List.of(
            cohort(
                    "ECTs with a billable declaration",
                    3,
                    participants("ect", "l.year = {1} and " + BILLABLE),
                    (stage, leadProvider, year) -> {
                        Stage.Ect ect = trained(stage, leadProvider, year);
                        LocalDate start = stage.start(year);
                        stage.inductionStarts(ect, start);
                        stage.declared(
                                leadProvider,
                                ect.participant(),
                                "ecf-induction",
                                "started",
                                start.plusDays(20),
                                "training-event-attended");
                    }),
            cohort(
                    "Mentors with a billable declaration",
                    3,
                    participants("mentor", "l.year = {1} and " + BILLABLE),
                    (stage, leadProvider, year) -> {
                        LocalDate start = stage.start(year);
                        Stage.Ect ect = trained(stage, leadProvider, year);
                        Stage.Mentor mentor = stage.mentor(ect, start, leadProvider);
                        stage.declared(
                                leadProvider,
                                mentor.participant(),
                                "ecf-mentor",
                                "started",
                                start.plusDays(20),
                                "training-event-attended");
                    }),
            cohort(
                    "ECTs whose induction has started",
                    3,
                    participants("ect", "l.year = {1} and " + INDUCTION),
                    (stage, leadProvider, year) ->
                            stage.inductionStarts(trained(stage, leadProvider, year), stage.start(year))),
            cohort(
                    "ECTs whose induction has not started",
                    3,
                    participants("ect", "l.year = {1} and not " + INDUCTION),
                    ParticipantScenarios::trained),
            new Scenario(
                    "ECTs for whom the school chose the lead provider in 2023, without a partnership",
                    Scope.LEAD_PROVIDER,
                    List.of(2023),
                    3,
                    Subject.SCHOOL,
                    interest(2023),
                    (stage, leadProvider, _) ->
                            stage.ect(stage.props().unusedSchool(), stage.start(2023), leadProvider)),
            new Scenario(
                    "ECTs for whom the school chose the lead provider in 2024, without a partnership",
                    Scope.LEAD_PROVIDER,
                    List.of(2024),
                    3,
                    Subject.SCHOOL,
                    interest(2024),
                    (stage, leadProvider, _) ->
                            stage.ect(stage.props().unusedSchool(), stage.start(2024), leadProvider)),
            ects(
                    "ECTs who leave in 1 to 6 months",
                    3,
                    SOON,
                    (stage, leadProvider, _) -> stage.leaves(
                            trained(stage, leadProvider, leadProvider.lastYear()),
                            stage.today().plusMonths(2))),
            mentors(
                    "Mentors who leave in 1 to 6 months",
                    3,
                    SOON,
                    (stage, leadProvider, _) -> stage.leaves(
                            trainedMentor(stage, leadProvider), stage.today().plusMonths(2))),
            ects(
                    "ECTs who leave in 5 to 10 months",
                    3,
                    LATER,
                    (stage, leadProvider, _) -> stage.leaves(
                            trained(stage, leadProvider, leadProvider.lastYear()),
                            stage.today().plusMonths(7))),
            mentors(
                    "Mentors who leave in 5 to 10 months",
                    3,
                    LATER,
                    (stage, leadProvider, _) -> stage.leaves(
                            trainedMentor(stage, leadProvider), stage.today().plusMonths(7))),
            ects("ECTs who left and were withdrawn", 2, LEFT_WITHDRAWN, (stage, leadProvider, _) -> {
                Stage.Ect ect = trained(stage, leadProvider, leadProvider.lastYear());
                stage.withdrawn(
                        leadProvider,
                        ect.participant(),
                        "ecf-induction",
                        stage.start(leadProvider.lastYear()).plusDays(10));
            }),
            mentors("Mentors who left and were withdrawn", 2, LEFT_WITHDRAWN, (stage, leadProvider, _) -> {
                Stage.Mentor mentor = trainedMentor(stage, leadProvider);
                stage.withdrawn(
                        leadProvider,
                        mentor.participant(),
                        "ecf-mentor",
                        stage.start(leadProvider.lastYear()).plusDays(10));
            }),
            ects(
                    "ECTs who left without being withdrawn",
                    2,
                    LEFT,
                    (stage, leadProvider, _) -> stage.leaves(
                            trained(stage, leadProvider, leadProvider.lastYear()),
                            stage.start(leadProvider.lastYear()).plusDays(15))),
            mentors(
                    "Mentors who left without being withdrawn",
                    2,
                    LEFT,
                    (stage, leadProvider, _) -> stage.leaves(
                            trainedMentor(stage, leadProvider),
                            stage.start(leadProvider.lastYear()).plusDays(15))),
            new Scenario(
                    "ECTs who are joining",
                    Scope.LEAD_PROVIDER,
                    List.of(2026),
                    3,
                    Subject.PARTICIPANT,
                    participants("ect", JOINING),
                    (stage, leadProvider, _) -> {
                        SchoolId school = busy(stage, leadProvider, 2026);
                        stage.ect(school, stage.today().plusMonths(2), leadProvider);
                    }),
            new Scenario(
                    "Mentors who are joining",
                    Scope.LEAD_PROVIDER,
                    List.of(2026),
                    3,
                    Subject.PARTICIPANT,
                    participants("mentor", JOINING),
                    (stage, leadProvider, _) -> {
                        SchoolId school = busy(stage, leadProvider, 2026);
                        LocalDate start = stage.today().plusMonths(2);
                        stage.mentor(stage.ect(school, start, leadProvider), start, leadProvider);
                    }));

    private ParticipantScenarios() {}

    /** An ECT in training since the start of the year, at a school with others. */
    static Stage.Ect trained(Stage stage, LeadProvider leadProvider, int year) {
        return stage.ect(busy(stage, leadProvider, year), stage.start(year), leadProvider);
    }

    /** An ECT in training since the start of the year, at a school of their own. */
    static Stage.Ect alone(Stage stage, LeadProvider leadProvider, int year) {
        return stage.ect(partnered(stage, leadProvider, year), stage.start(year), leadProvider);
    }

    /** The school at which most ECTs of the year train; a new one with one ECT when there is none. */
    static SchoolId busy(Stage stage, LeadProvider leadProvider, int year) {
        return stage.props().busiestSchool(leadProvider, year).orElseGet(() -> {
            SchoolId school = partnered(stage, leadProvider, year);
            stage.ect(school, stage.start(year), leadProvider);
            stage.ect(school, stage.start(year), leadProvider);
            return school;
        });
    }

    /** A school in partnership with the lead provider, at which nothing else has happened. */
    static SchoolId partnered(Stage stage, LeadProvider leadProvider, int year) {
        SchoolId school = stage.props().unusedSchool();
        stage.partnership(leadProvider, school, year);
        return school;
    }

    private static Stage.Mentor trainedMentor(Stage stage, LeadProvider leadProvider) {
        int year = leadProvider.lastYear();
        return stage.mentor(trained(stage, leadProvider, year), stage.start(year), leadProvider);
    }

    private static String interest(int year) {
        return Finding.schools("""
                exists (
                  select from training_periods t
                  join ect_at_school_periods e on e.id = t.ect_at_school_period_id
                  join active_lead_providers a on a.id = t.expression_of_interest_id
                  where e.school_id = s.id and t.school_partnership_id is null
                    and a.lead_provider_id = {0} and a.contract_period_year = %d)""".formatted(year));
    }

    private static Scenario cohort(String title, int number, String find, Scenario.Maker make) {
        return new Scenario(title, Scope.COHORT, EVERY_YEAR, number, Subject.PARTICIPANT, find, make);
    }

    private static Scenario ects(String title, int number, String condition, Scenario.Maker make) {
        return new Scenario(
                title,
                Scope.LEAD_PROVIDER,
                EVERY_YEAR,
                number,
                Subject.PARTICIPANT,
                participants("ect", condition),
                make);
    }

    private static Scenario mentors(String title, int number, String condition, Scenario.Maker make) {
        return new Scenario(
                title,
                Scope.LEAD_PROVIDER,
                EVERY_YEAR,
                number,
                Subject.PARTICIPANT,
                participants("mentor", condition),
                make);
    }
}
