package uk.gov.education.rect.sandbox;

import static uk.gov.education.rect.sandbox.Finding.completedEctOf;
import static uk.gov.education.rect.sandbox.Finding.declared;
import static uk.gov.education.rect.sandbox.Finding.mentoredFromCohort;
import static uk.gov.education.rect.sandbox.Finding.mentors;
import static uk.gov.education.rect.sandbox.Finding.participants;
import static uk.gov.education.rect.sandbox.Finding.tutorNamedIn;
import static uk.gov.education.rect.sandbox.ParticipantScenarios.alone;
import static uk.gov.education.rect.sandbox.ParticipantScenarios.busy;
import static uk.gov.education.rect.sandbox.ParticipantScenarios.trained;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.rect.sandbox.Scenario.Scope;
import uk.gov.education.rect.sandbox.Scenario.Subject;

/** People with a past: mentors of other cohorts, ECTs who became mentors, tutors who mentor, trainings to act on. */
final class HistoryScenarios {

    private static final String PAID = "'paid'";
    private static final String STANDING = "'eligible', 'payable', 'paid'";
    private static final String WITHDRAWN_IN_2024 = "l.year = 2024 and l.withdrawn_at is not null";
    private static final String ELSEWHERE = """
            exists (
              select from training_periods n
              where n.teacher_id = l.teacher_id and n.trainee_role = l.trainee_role and n.started_on > l.started_on)""";

    static final List<Scenario> ALL = Stream.of(
                    List.of(
                            mentoredBy(2024),
                            mentoredBy(2023),
                            becameMentor(2022),
                            becameMentor(2023),
                            history(
                                    "A mentor of 2025 with 3 ECTs at two schools",
                                    List.of(2025),
                                    1,
                                    participants("mentor", "l.year = 2025 and " + mentors(3, 2)),
                                    (stage, leadProvider, _) -> {
                                        LocalDate start = stage.start(2025);
                                        Stage.Ect first = trained(stage, leadProvider, 2025);
                                        Stage.Mentor mentor = stage.mentor(first, start, leadProvider);
                                        stage.assign(stage.ect(first.school(), start, leadProvider), mentor, start);
                                        stage.mentor(
                                                mentor.person(),
                                                alone(stage, leadProvider, 2025),
                                                start.plusDays(7),
                                                null);
                                    }),
                            history(
                                    "ECTs of 2024 who had another record: participant_id_changes names its id",
                                    List.of(2024),
                                    2,
                                    participants(
                                            "ect",
                                            "l.year = 2024 and exists (select from teacher_id_changes c where c.teacher_id = l.teacher_id)"),
                                    (stage, leadProvider, _) ->
                                            stage.hadAnotherRecord(trained(stage, leadProvider, 2024))),
                            history(
                                    "A mentor of 2024 with 2 ECTs",
                                    List.of(2024),
                                    1,
                                    participants("mentor", "l.year = 2024 and " + mentors(2, 1)),
                                    (stage, leadProvider, _) -> {
                                        LocalDate start = stage.start(2024);
                                        Stage.Ect first = trained(stage, leadProvider, 2024);
                                        Stage.Mentor mentor = stage.mentor(first, start, leadProvider);
                                        stage.assign(stage.ect(first.school(), start, leadProvider), mentor, start);
                                    }),
                            history(
                                    "ECTs of 2024 who can be resumed: withdrawn, and still at the school",
                                    List.of(2024),
                                    3,
                                    participants(
                                            "ect",
                                            WITHDRAWN_IN_2024 + " and l.spell_finished_on is null and not "
                                                    + ELSEWHERE),
                                    (stage, leadProvider, _) -> stage.withdrawn(
                                            leadProvider,
                                            trained(stage, leadProvider, 2024).participant(),
                                            "ecf-induction",
                                            stage.start(2024).plusMonths(2))),
                            history(
                                    "ECTs of 2024 who cannot be resumed: now with another lead provider",
                                    List.of(2024),
                                    3,
                                    participants("ect", WITHDRAWN_IN_2024 + " and " + ELSEWHERE),
                                    (stage, leadProvider, _) -> {
                                        Stage.Ect ect = trained(stage, leadProvider, 2024);
                                        stage.withdrawn(
                                                leadProvider,
                                                ect.participant(),
                                                "ecf-induction",
                                                LocalDate.of(2024, 11, 4));
                                        LeadProvider other = stage.props().another(leadProvider, 2024);
                                        stage.ect(
                                                ect.person(),
                                                busy(stage, other, 2024),
                                                LocalDate.of(2025, 1, 6),
                                                other);
                                    }),
                            history(
                                    "ECTs of 2024 with a paid started declaration, whose school is in partnership in 2025 too",
                                    List.of(2024, 2025),
                                    3,
                                    participants("ect", "l.year = 2024 and " + declared("started", PAID) + """
                                             and exists (
                                              select from school_partnerships sp
                                              join lead_provider_delivery_partnerships d on d.id = sp.lead_provider_delivery_partnership_id
                                              join active_lead_providers a on a.id = d.active_lead_provider_id
                                              where sp.school_id = l.school_id and a.lead_provider_id = {0}
                                                and a.contract_period_year = 2025)"""),
                                    (stage, leadProvider, _) -> {
                                        Stage.Ect ect = alone(stage, leadProvider, 2024);
                                        stage.inductionStarts(ect, stage.start(2024));
                                        started(stage, leadProvider, ect, 2024);
                                        stage.partnership(leadProvider, ect.school(), 2025);
                                    }),
                            history(
                                    "ECTs of 2025 with a paid retained-1 declaration, and no started one",
                                    List.of(2025),
                                    3,
                                    participants(
                                            "ect",
                                            "l.year = 2025 and " + declared("retained-1", PAID) + " and not "
                                                    + declared("started", STANDING)),
                                    (stage, leadProvider, _) -> {
                                        Stage.Ect ect = fundable(stage, leadProvider, 2025);
                                        stage.declared(
                                                leadProvider,
                                                ect.participant(),
                                                "ecf-induction",
                                                "retained-1",
                                                LocalDate.of(2025, 11, 20),
                                                "training-event-attended");
                                    }),
                            history(
                                    "ECTs of 2025 with a paid started declaration, and a later one not paid yet",
                                    List.of(2025),
                                    3,
                                    participants(
                                            "ect",
                                            "l.year = 2025 and " + declared("started", PAID) + " and "
                                                    + declared("retained-2", "'no_payment', 'eligible'")),
                                    (stage, leadProvider, _) -> {
                                        Stage.Ect ect = fundable(stage, leadProvider, 2025);
                                        started(stage, leadProvider, ect, 2025);
                                        stage.declared(
                                                leadProvider,
                                                ect.participant(),
                                                "ecf-induction",
                                                "retained-2",
                                                stage.today().minusDays(1),
                                                "75-percent-engagement-met");
                                    })),
                    tutors())
            .flatMap(List::stream)
            .toList();

    private HistoryScenarios() {}

    private static Scenario mentoredBy(int cohort) {
        return history(
                "An ECT of 2025 with a mentor of " + cohort,
                List.of(cohort, 2025),
                1,
                participants("ect", "l.year = 2025 and " + mentoredFromCohort(cohort)),
                (stage, leadProvider, _) -> {
                    Stage.Ect earlier = alone(stage, leadProvider, cohort);
                    Stage.Mentor mentor = stage.mentor(earlier, stage.start(cohort), leadProvider);
                    stage.partnership(leadProvider, earlier.school(), 2025);
                    stage.assign(
                            stage.ect(earlier.school(), stage.start(2025), leadProvider), mentor, stage.start(2025));
                });
    }

    private static Scenario becameMentor(int cohort) {
        return history(
                "Mentors of 2025 who completed induction as ECTs of " + cohort,
                List.of(cohort, 2025),
                2,
                participants("mentor", "l.year = 2025 and " + completedEctOf(cohort)),
                (stage, leadProvider, _) -> {
                    Stage.Ect ect = fundable(stage, leadProvider, cohort);
                    LocalDate passed = LocalDate.of(cohort + 2, 7, 18).isAfter(LocalDate.of(2025, 7, 18))
                            ? LocalDate.of(2025, 7, 18)
                            : LocalDate.of(cohort + 2, 7, 18);
                    stage.passes(ect, passed);
                    stage.mentor(ect.person(), trained(stage, leadProvider, 2025), stage.start(2025), leadProvider);
                });
    }

    /** A school's tutor who mentors there, by the year in which each began. */
    private static List<Scenario> tutors() {
        return Stream.of(
                        new int[] {2022, 2024},
                        new int[] {2023, 2025},
                        new int[] {2025, 2025},
                        new int[] {2024, 2022},
                        new int[] {2025, 2023})
                .map(years -> tutor(years[0], years[1]))
                .toList();
    }

    private static Scenario tutor(int tutor, int mentor) {
        boolean sameYear = tutor == mentor;
        return history(
                "Induction tutors named in " + tutor + " who mentor in " + mentor,
                sameYear ? List.of(tutor) : List.of(Math.min(tutor, mentor), Math.max(tutor, mentor)),
                // two who were the tutor first and two who were the mentor first
                sameYear ? 4 : 2,
                participants("mentor", "l.year = " + mentor + " and " + tutorNamedIn(tutor)),
                (stage, leadProvider, _) -> {
                    Stage.Ect ect = alone(stage, leadProvider, mentor);
                    Stage.Mentor person = stage.mentor(ect, stage.start(mentor), leadProvider);
                    stage.tutor(ect.school(), person.person(), tutor);
                });
    }

    private static Stage.Ect fundable(Stage stage, LeadProvider leadProvider, int year) {
        Stage.Ect ect = trained(stage, leadProvider, year);
        stage.inductionStarts(ect, stage.start(year));
        return ect;
    }

    private static void started(Stage stage, LeadProvider leadProvider, Stage.Ect ect, int year) {
        stage.declared(
                leadProvider,
                ect.participant(),
                "ecf-induction",
                "started",
                stage.start(year).plusDays(20),
                "training-event-attended");
    }

    private static Scenario history(String title, List<Integer> years, int number, String find, Scenario.Maker make) {
        return new Scenario(title, Scope.LEAD_PROVIDER, years, number, Subject.PARTICIPANT, find, make);
    }
}
