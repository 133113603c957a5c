/** Tests of the lead provider API. */
@NullMarked
package uk.gov.education.rect.leadproviderapi;

import org.jspecify.annotations.NullMarked;
