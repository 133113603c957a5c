package uk.gov.education.rect.web.school.leaving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.journey.Answers;

/** @param leavingOn the last day at the school, or null until given */
public record LeavingAnswers(@Nullable LocalDate leavingOn) implements Answers<LeavingAnswers> {

    static final LeavingAnswers NOTHING = new LeavingAnswers(null);

    @Override
    public LeavingAnswers withoutSensitive() {
        return this;
    }
}
