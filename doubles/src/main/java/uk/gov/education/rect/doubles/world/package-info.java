/** The sample world that all doubles share: schools, people known to TRS, organisations and DfE Sign-in users. */
@NullMarked
package uk.gov.education.rect.doubles.world;

import org.jspecify.annotations.NullMarked;
