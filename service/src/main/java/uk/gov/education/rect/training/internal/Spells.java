package uk.gov.education.rect.training.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriod;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriod;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;

/** Finds spells at schools for the use cases that change one. */
@Component
public class Spells {

    private final AtSchoolPeriods periods;
    private final Locks locks;

    Spells(AtSchoolPeriods periods, Locks locks) {
        this.periods = periods;
        this.locks = locks;
    }

    /** The spell with the key. */
    public Optional<Spell> find(AtSchoolPeriodId id) {
        return switch (id) {
            case EctAtSchoolPeriodId ect -> periods.find(ect).map(Spell::of);
            case MentorAtSchoolPeriodId mentor -> periods.find(mentor).map(Spell::of);
        };
    }

    /** All spells of the teacher in the role, earliest first. */
    public List<Spell> of(TeacherId teacher, TraineeRole role) {
        return switch (role) {
            case ECT -> periods.asEct(teacher).stream().map(Spell::of).toList();
            case MENTOR -> periods.asMentor(teacher).stream().map(Spell::of).toList();
        };
    }

    /** The spell as it is once nobody else changes the teacher's history any more. */
    public Optional<Spell> locked(AtSchoolPeriodId id) {
        find(id).ifPresent(known -> locks.lock(known.teacher()));
        return find(id);
    }

    /** The ECT's spell as it is once nobody else changes the teacher's history any more. */
    public Optional<EctAtSchoolPeriod> locked(EctAtSchoolPeriodId id) {
        periods.find(id).ifPresent(known -> locks.lock(known.teacher()));
        return periods.find(id);
    }

    /** The mentor's spell as it is once nobody else changes the teacher's history any more. */
    public Optional<MentorAtSchoolPeriod> locked(MentorAtSchoolPeriodId id) {
        periods.find(id).ifPresent(known -> locks.lock(known.teacher()));
        return periods.find(id);
    }
}
