/** E-mail the service sends: addresses that can be delivered to, the messages there are, and the queue they wait in. */
@ApplicationModule(
        id = "email",
        displayName = "E-mail",
        allowedDependencies = {"usecase", "calendar", "timeline", "jobs"})
@NullMarked
package uk.gov.education.rect.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
