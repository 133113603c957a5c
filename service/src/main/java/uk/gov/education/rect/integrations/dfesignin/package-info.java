/** DfE Sign-in: the OpenID provider people sign in with, and its public API for their roles (07 §2). */
@ApplicationModule(
        id = "integrations.dfesignin",
        displayName = "DfE Sign-in",
        allowedDependencies = {"access"})
@NullMarked
package uk.gov.education.rect.integrations.dfesignin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
