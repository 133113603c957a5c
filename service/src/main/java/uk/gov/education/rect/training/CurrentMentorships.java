package uk.gov.education.rect.training;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.training.internal.Mentorships;

/** Who mentors an ECT now or next. */
@Component
public class CurrentMentorships {

    private final Mentorships mentorships;
    private final ServiceClock clock;

    CurrentMentorships(Mentorships mentorships, ServiceClock clock) {
        this.mentorships = mentorships;
        this.clock = clock;
    }

    /** The ECT's mentorship today, else the next one to come. */
    public Optional<MentorshipPeriod> of(EctAtSchoolPeriodId ect) {
        return mentorships.of(ect).stream()
                .filter(mentorship -> mentorship.dates().currentOrFuture(clock.today()))
                .findFirst();
    }
}
