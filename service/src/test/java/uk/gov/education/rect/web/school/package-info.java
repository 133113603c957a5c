/** School pages, through the front door. */
@NullMarked
package uk.gov.education.rect.web.school;

import org.jspecify.annotations.NullMarked;
