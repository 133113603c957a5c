/** DfE Sign-in: an OpenID Connect provider and its public API (spec 07 §2, §16.2). */
@NullMarked
package uk.gov.education.rect.doubles.dfesignin;

import org.jspecify.annotations.NullMarked;
