package uk.gov.education.rect.training.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriod;
import uk.gov.education.rect.training.MentorAtSchoolPeriod;
import uk.gov.education.rect.training.MentorshipPeriod;
import uk.gov.education.rect.training.TrainingHistory;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingStatus;

/**
 * Cuts or deletes the mentorships and training inside a spell at a school, before the spell itself is cut or deleted
 * (DM-INT-32). What declarations rest on is never deleted: it ends on its first day where that is early enough, else
 * {@link Declared} is thrown (DM-TRN-20, DM-GAP-03).
 */
@Component
public class Children {

    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Mentorships mentorships;
    private final TrainingEvents events;

    Children(AtSchoolPeriods periods, TrainingPeriods trainings, Mentorships mentorships, TrainingEvents events) {
        this.periods = periods;
        this.trainings = trainings;
        this.mentorships = mentorships;
        this.events = events;
    }

    /** Something that declarations rest on would have to be deleted. */
    public static final class Declared extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Declared() {
            super("declarations rest on a period that would have to be deleted", null, false, false);
        }
    }

    /** Whether to put what happens on the timeline. */
    public enum Recording {
        RECORDED,
        SILENT
    }

    /**
     * Mentorships and training of the spell that start on the day or later go, with their events; those that go on
     * beyond the day end on it (DM-FIN-01, DM-FIN-02).
     *
     * @return whether training that had not started by that day went
     */
    public boolean endOn(AtSchoolPeriodId period, LocalDate day, Author author, Recording recording) {
        for (MentorshipPeriod mentorship : mentorships.of(period)) {
            end(mentorship, day, author, recording);
        }
        boolean unstartedWent = false;
        for (TrainingPeriod training : trainings.in(period).periods()) {
            unstartedWent |= end(training, day, author, recording);
        }
        return unstartedWent;
    }

    /** Deletes every mentorship and all training of the spell, with their events. */
    public void deleteAll(AtSchoolPeriodId period) {
        List<TrainingPeriod> all = trainings.in(period).periods();
        if (all.stream().anyMatch(training -> trainings.declared(training.id()))) {
            throw new Declared();
        }
        mentorships.of(period).forEach(this::delete);
        all.forEach(this::delete);
    }

    /**
     * Ends a mentorship on the day, or on the last day of the mentee's spell when that is earlier; deletes it when it
     * starts on the day or later.
     */
    private void end(MentorshipPeriod mentorship, LocalDate day, Author author, Recording recording) {
        boolean declared = mentorships.declared(mentorship.id());
        if (unstarted(mentorship.dates().startedOn(), day, declared)) {
            delete(mentorship);
            return;
        }
        EctAtSchoolPeriod ect = periods.find(mentorship.ect()).orElseThrow();
        LocalDate last = ect.dates().end().filter(end -> end.isBefore(day)).orElse(day);
        if (goesOnBeyond(mentorship.dates().end(), last)) {
            finish(mentorship, last, author, recording);
        }
    }

    /** Ends a mentorship on the day, which must be one of its own. */
    public void finish(MentorshipPeriod mentorship, LocalDate last, Author author, Recording recording) {
        mentorships.finish(mentorship.id(), last);
        if (recording == Recording.RECORDED) {
            EctAtSchoolPeriod ect = periods.find(mentorship.ect()).orElseThrow();
            MentorAtSchoolPeriod mentor = periods.find(mentorship.mentor()).orElseThrow();
            events.mentorshipFinished(author, mentorship.id(), ect, mentor, last);
        }
    }

    /** Deletes a mentorship with its events. */
    public void delete(MentorshipPeriod mentorship) {
        if (mentorships.declared(mentorship.id())) {
            throw new Declared();
        }
        events.forget(mentorship.id());
        mentorships.delete(mentorship.id());
    }

    /**
     * Lets other training take the place of all training of a spell from a day on. What starts on the day or later goes
     * with its events, as does a mere interest in a lead provider; what started before ends the day before. Training that
     * is over by then is left alone, whatever became of it (SJ-CTP-02, SJ-CLP-04, DM-SWT-04).
     */
    public void makeWay(TrainingHistory spell, LocalDate startsOn, Author author) {
        for (TrainingPeriod training : spell.periods()) {
            if (!goesOnBeyond(training.dates().end(), startsOn.minusDays(1))) {
                continue;
            }
            boolean declared = trainings.declared(training.id());
            if (!survives(training, startsOn) && !declared) {
                delete(training);
            } else if (training.dates().startedOn().isBefore(startsOn)) {
                trainings.finish(training.id(), startsOn.minusDays(1));
                events.trainingFinished(author, training, startsOn.minusDays(1));
            } else {
                throw new Declared();
            }
        }
    }

    /** Whether training is still there once other training has taken its place from a day on. */
    public static boolean survives(TrainingPeriod training, LocalDate startsOn) {
        return !goesOnBeyond(training.dates().end(), startsOn.minusDays(1))
                || (training.dates().startedOn().isBefore(startsOn)
                        && (!training.interestOnly() || training.status() != TrainingStatus.ACTIVE));
    }

    private boolean end(TrainingPeriod training, LocalDate day, Author author, Recording recording) {
        if (unstarted(training.dates().startedOn(), day, trainings.declared(training.id()))) {
            delete(training);
            return true;
        }
        if (goesOnBeyond(training.dates().end(), day)) {
            trainings.finish(training.id(), day);
            if (recording == Recording.RECORDED) {
                events.trainingFinished(author, training, day);
            }
        }
        return false;
    }

    private void delete(TrainingPeriod training) {
        events.forget(training.id());
        trainings.delete(training.id());
    }

    private static boolean unstarted(LocalDate startedOn, LocalDate day, boolean declared) {
        if (startedOn.isBefore(day) || (declared && startedOn.equals(day))) {
            return false;
        }
        if (declared) {
            throw new Declared();
        }
        return true;
    }

    private static boolean goesOnBeyond(Optional<LocalDate> end, LocalDate day) {
        return end.map(last -> last.isAfter(day)).orElse(true);
    }
}
