/** Fetches the extract of Get Information About Schools by SOAP (spec 07 §4.1). */
@ApplicationModule(
        id = "integrations.gias",
        displayName = "Get Information About Schools",
        allowedDependencies = {"calendar", "schools"})
@NullMarked
package uk.gov.education.rect.integrations.gias;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
