package uk.gov.education.rect.training;

/** Something that stands in the way of what a lead provider wants to do with a participant's training (spec 03 §17). */
public interface ActionProblem {

    /** What it is about; an action names at most one problem about each. */
    ActionAttribute attribute();
}
