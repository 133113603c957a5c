/** Tests of how documents are kept. */
@NullMarked
package uk.gov.education.rect.leadproviderapi.documents;

import org.jspecify.annotations.NullMarked;
