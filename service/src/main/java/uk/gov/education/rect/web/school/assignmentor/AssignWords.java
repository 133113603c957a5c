package uk.gov.education.rect.web.school.assignmentor;

import uk.gov.education.rect.training.AssignMentor;

/** Says why a mentor was not assigned. */
public final class AssignWords {

    private AssignWords() {}

    /** What to do about it. */
    public static String of(AssignMentor.Refusal refusal, String mentor, String ect) {
        return switch (refusal) {
            case AssignMentor.Refusal.PeriodUnknown() -> "Select a mentor from the list";
            case AssignMentor.Refusal.SamePerson() -> ect + " cannot mentor themself. Select another mentor";
            case AssignMentor.Refusal.DifferentSchools() -> "Select a mentor from the list";
            case AssignMentor.Refusal.RegistrationClosed() ->
                "Mentors cannot be assigned while registration is closed. Nothing has been saved";
            case AssignMentor.Refusal.NeverTogether() ->
                mentor + " and " + ect + " are not at your school at the same time. Select another mentor";
            case AssignMentor.Refusal.DeclarationsExist() ->
                "A lead provider has already reported training under " + ect
                        + "’s next mentor. Contact support to change their mentor";
            case AssignMentor.Refusal.AssignedMeanwhile() ->
                "Somebody else has just assigned a mentor to " + ect + ". Check their details before you try again";
        };
    }
}
