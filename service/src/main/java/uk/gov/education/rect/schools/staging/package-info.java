/** Taking a whole GIAS extract into the database with a few statements (spec 07 §4.4). */
@NullMarked
package uk.gov.education.rect.schools.staging;

import org.jspecify.annotations.NullMarked;
