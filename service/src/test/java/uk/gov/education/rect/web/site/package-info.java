@NullMarked
package uk.gov.education.rect.web.site;

import org.jspecify.annotations.NullMarked;
