@NullMarked
package uk.gov.education.rect.web.appropriatebody.claim;

import org.jspecify.annotations.NullMarked;
