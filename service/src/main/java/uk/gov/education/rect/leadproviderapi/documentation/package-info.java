/** The contract of the API, served as a file and in a viewer (spec 03 §26). */
@NullMarked
package uk.gov.education.rect.leadproviderapi.documentation;

import org.jspecify.annotations.NullMarked;
