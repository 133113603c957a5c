@NullMarked
package uk.gov.education.rect.web.appropriatebody.closing;

import org.jspecify.annotations.NullMarked;
