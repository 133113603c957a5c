package uk.gov.education.rect.analytics;

import java.util.List;

/** Something that happened. Becomes events when it is written, so that the thread it happened on does not pay for it. */
public interface Report {

    /** What is sent of it; called on the writer's thread, where it may ask the database. */
    List<AnalyticsEvent> events();
}
