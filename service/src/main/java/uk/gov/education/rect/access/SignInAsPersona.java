package uk.gov.education.rect.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs somebody in as a sample person, outside production (SJ-PER-01): a persona with a school is a person of that
 * school, one with an appropriate body a person of that body, one of DfE the member of staff with their address
 * (ADM-PSN-01). Nothing goes on the timeline (SJ-ACC-04 is for DfE Sign-in).
 */
@Component
public class SignInAsPersona {

    private final Personas personas;
    private final CurrentPeople people;
    private final Clock clock;

    SignInAsPersona(Personas personas, CurrentPeople people, Clock clock) {
        this.personas = personas;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What the session must keep.
     *
     * @param key of the persona
     * @return empty when there is no such persona, or what they belong to is not there
     */
    public Optional<SessionEntry> as(@Nullable String key) {
        Instant now = clock.instant();
        return personas.find(key)
                .flatMap(persona -> entry(persona, now))
                .filter(entry -> people.of(entry).isPresent());
    }

    private Optional<SessionEntry> entry(Persona persona, Instant now) {
        return switch (persona.as()) {
            case Persona.OfSchool _, Persona.OfAppropriateBody _ ->
                Optional.of(new SessionEntry.Sample(persona.key(), now));
            case Persona.OfDfe _ ->
                personas.staffOf(persona).map(id -> new SessionEntry.Staff(id, false, persona.key(), now));
        };
    }
}
