/** The GIAS extract service: SOAP with the ZIP attached (spec 07 §4, §16.4). */
@NullMarked
package uk.gov.education.rect.doubles.gias;

import org.jspecify.annotations.NullMarked;
