package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.SchoolMerged;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.training.MentorAtSchoolPeriod;

/**
 * Makes one spell of those that a mentor has at two merging schools and that share a day (spec 01 §8.18, merge). The
 * latest-starting spell at the successor stays, from the earliest start to the latest end, without end if one of them
 * had none; mentorships, training and history of the others become its own.
 */
@Component
public class MergeMentorSpells {

    private final DSLContext database;
    private final AtSchoolPeriods periods;
    private final TrainingEvents events;

    MergeMentorSpells(DSLContext database, AtSchoolPeriods periods, TrainingEvents events) {
        this.database = database;
        this.periods = periods;
        this.events = events;
    }

    /** Does so for every mentor of the predecessor. */
    public void mergeAll(SchoolMerged merged, School predecessor, School successor) {
        for (TeacherId mentor : mentorsAt(merged.predecessor())) {
            List<MentorAtSchoolPeriod> atBoth = periods.asMentor(mentor).stream()
                    .filter(spell -> spell.school().equals(merged.predecessor())
                            || spell.school().equals(merged.successor()))
                    .toList();
            for (List<MentorAtSchoolPeriod> group : groups(atBoth)) {
                if (group.size() > 1) {
                    merge(group, merged, predecessor, successor);
                }
            }
        }
    }

    /**
     * Spells that share a day, directly or through others. The worked example of spec 07 §4.5 is one group.
     *
     * @param spells earliest first
     */
    static List<List<MentorAtSchoolPeriod>> groups(List<MentorAtSchoolPeriod> spells) {
        List<List<MentorAtSchoolPeriod>> groups = new ArrayList<>();
        List<MentorAtSchoolPeriod> current = new ArrayList<>();
        for (MentorAtSchoolPeriod spell : spells) {
            if (!current.isEmpty() && !whole(current).contains(spell.dates().startedOn())) {
                groups.add(current);
                current = new ArrayList<>();
            }
            current.add(spell);
        }
        if (!current.isEmpty()) {
            groups.add(current);
        }
        return groups;
    }

    private static DateRange whole(List<MentorAtSchoolPeriod> group) {
        return new DateRange(
                group.getFirst().dates().startedOn(), lastDay(group).orElse(null));
    }

    private static Optional<LocalDate> lastDay(List<MentorAtSchoolPeriod> group) {
        return group.stream().anyMatch(spell -> spell.dates().ongoing())
                ? Optional.empty()
                : group.stream()
                        .map(spell -> spell.dates().finishedOn())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
    }

    private void merge(List<MentorAtSchoolPeriod> group, SchoolMerged merged, School predecessor, School successor) {
        MentorAtSchoolPeriod stays = group.stream()
                .filter(spell -> spell.school().equals(merged.successor()))
                .max(Comparator.comparing(spell -> spell.dates().startedOn()))
                .orElseThrow();
        List<Long> goes = group.stream()
                .filter(spell -> !spell.equals(stays))
                .map(spell -> spell.id().value())
                .toList();
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID, stays.id().value())
                .where(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID.in(goes))
                .execute();
        database.update(MENTORSHIP_PERIODS)
                .set(MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID, stays.id().value())
                .where(MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID.in(goes))
                .execute();
        database.update(EVENTS)
                .set(EVENTS.MENTOR_AT_SCHOOL_PERIOD_ID, stays.id().value())
                .where(EVENTS.MENTOR_AT_SCHOOL_PERIOD_ID.in(goes))
                .execute();
        database.deleteFrom(MENTOR_AT_SCHOOL_PERIODS)
                .where(MENTOR_AT_SCHOOL_PERIODS.ID.in(goes))
                .execute();
        Optional<LocalDate> end = lastDay(group);
        database.update(MENTOR_AT_SCHOOL_PERIODS)
                .set(
                        MENTOR_AT_SCHOOL_PERIODS.STARTED_ON,
                        group.getFirst().dates().startedOn())
                .set(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON, end.orElse(null))
                .set(MENTOR_AT_SCHOOL_PERIODS.EMAIL, email(group, stays))
                .set(MENTOR_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID, leavingReportedBy(group, end))
                .where(MENTOR_AT_SCHOOL_PERIODS.ID.eq(stays.id().value()))
                .execute();
        events.mentorSpellsMerged(merged, stays, group, predecessor, successor);
    }

    private static @Nullable String email(List<MentorAtSchoolPeriod> group, MentorAtSchoolPeriod stays) {
        return stays.email() != null
                ? stays.email()
                : group.reversed().stream()
                        .map(MentorAtSchoolPeriod::email)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Whoever reported the end that stands; nobody while the spell goes on. */
    private static @Nullable Long leavingReportedBy(List<MentorAtSchoolPeriod> group, Optional<LocalDate> end) {
        return end.flatMap(last -> group.stream()
                        .filter(spell -> last.equals(spell.dates().finishedOn()))
                        .map(MentorAtSchoolPeriod::leavingReportedBy)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(SchoolId::value)
                .orElse(null);
    }

    private List<TeacherId> mentorsAt(SchoolId school) {
        return database.selectDistinct(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID)
                .from(MENTOR_AT_SCHOOL_PERIODS)
                .where(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(school.value()))
                .orderBy(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID)
                .fetch(row -> new TeacherId(row.value1()));
    }
}
