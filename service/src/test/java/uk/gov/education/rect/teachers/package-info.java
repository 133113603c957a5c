@NullMarked
package uk.gov.education.rect.teachers;

import org.jspecify.annotations.NullMarked;
