package uk.gov.education.rect.training;

/**
 * Names a spell of training.
 *
 * @param value {@code training_periods.id}
 */
public record TrainingPeriodId(long value) {}
