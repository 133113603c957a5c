package uk.gov.education.rect.web.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.calendar.ServiceClock;

/** The engine without pages: one session, one customer, and a clock that is wound by hand. */
final class EngineDoor implements FrontDoor {

    final TeaJourney tea = new TeaJourney();
    final MockHttpSession session = new MockHttpSession();
    final Journeys journeys;
    String owner = "table:1";
    private Instant time = Instant.parse("2025-09-01T09:00:00Z");

    EngineDoor() {
        InstantSource source = () -> time;
        ServiceClock clock = new ServiceClock(source.withZone(Clock.systemUTC().getZone()));
        journeys = new Journeys(new Runs(JsonMapper.builder().build(), clock));
    }

    void wait(Duration duration) {
        time = time.plus(duration);
    }

    @Override
    public String start() {
        return journeys.start(tea.journey, request(Map.of()), owner, TeaJourney.Order.NOTHING);
    }

    @Override
    public Seen get(String address) {
        return seen(turn(address));
    }

    @Override
    public Seen post(String address, Map<String, String> fields) {
        return seen(submit(address, fields));
    }

    Turn<TeaJourney.Order, TeaJourney.Step, TeaJourney.Served> turn(String address) {
        String[] parts = address.split("/");
        return journeys.open(tea.journey, request(Map.of()), owner, parts[2], parts[3], "Ada");
    }

    Turn<TeaJourney.Order, TeaJourney.Step, TeaJourney.Served> submit(String address, Map<String, String> fields) {
        String[] parts = address.split("/");
        return journeys.submit(tea.journey, request(fields), owner, parts[2], parts[3], "Ada");
    }

    private MockHttpServletRequest request(Map<String, String> fields) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        fields.forEach(request::addParameter);
        return request;
    }

    private static Seen seen(Turn<TeaJourney.Order, TeaJourney.Step, TeaJourney.Served> turn) {
        return switch (turn) {
            case Turn.Show<TeaJourney.Order, TeaJourney.Step, TeaJourney.Served>(var view, var status) ->
                new Seen(
                        status.value(),
                        null,
                        view.back(),
                        view.forward(),
                        view.errors().stream().map(FieldError::anchor).toList());
            case Turn.Confirm<TeaJourney.Order, TeaJourney.Step, TeaJourney.Served>(var result) ->
                new Seen(200, null, null, null, List.of());
            case Turn.GoTo<TeaJourney.Order, TeaJourney.Step, TeaJourney.Served>(String address) ->
                new Seen(303, address, null, null, List.of());
            case Turn.Lost<TeaJourney.Order, TeaJourney.Step, TeaJourney.Served> lost ->
                new Seen(410, null, null, null, List.of());
            case Turn.NoSuchStep<TeaJourney.Order, TeaJourney.Step, TeaJourney.Served> none ->
                new Seen(404, null, null, null, List.of());
        };
    }
}
