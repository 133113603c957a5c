package uk.gov.education.rect.sandbox;

import java.util.List;
import java.util.stream.Stream;

/** Every situation of the sandbox, in the order in which they are made. */
final class Scenarios {

    static final List<Scenario> ALL = Stream.of(ParticipantScenarios.ALL, HistoryScenarios.ALL, SchoolScenarios.ALL)
            .flatMap(List::stream)
            .toList();

    private Scenarios() {}
}
