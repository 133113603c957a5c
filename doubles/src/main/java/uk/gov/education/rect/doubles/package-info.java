/** Local stand-ins for the systems the service talks to: real HTTP servers with sample data and faults on demand (spec 07 §16). */
@NullMarked
package uk.gov.education.rect.doubles;

import org.jspecify.annotations.NullMarked;
