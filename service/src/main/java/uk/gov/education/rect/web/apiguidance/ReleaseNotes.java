package uk.gov.education.rect.web.apiguidance;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All release notes, newest first, read when the service starts. */
@Component
class ReleaseNotes {

    private final List<ReleaseNote> notes;

    ReleaseNotes() {
        this(GuidanceText.yaml("guidance/release-notes.yaml"));
    }

    /** @throws IllegalArgumentException when a note is incomplete or they are not in order */
    ReleaseNotes(Object yaml) {
        notes = ((List<?>) yaml).stream().map(ReleaseNote::read).toList();
        for (int i = 1; i < notes.size(); i++) {
            if (notes.get(i).date().isAfter(notes.get(i - 1).date())) {
                throw new IllegalArgumentException("release notes are written newest first: "
                        + notes.get(i).slug());
            }
        }
    }

    List<ReleaseNote> all() {
        return notes;
    }

    ReleaseNote latest() {
        return notes.getFirst();
    }

    Optional<ReleaseNote> find(String slug) {
        return notes.stream().filter(note -> note.slug().equals(slug)).findFirst();
    }
}
