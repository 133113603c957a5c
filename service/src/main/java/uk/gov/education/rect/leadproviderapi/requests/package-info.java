/** What every operation of the API shares: its parameters, bodies and errors (spec 03 §4 to §11). */
@NullMarked
package uk.gov.education.rect.leadproviderapi.requests;

import org.jspecify.annotations.NullMarked;
