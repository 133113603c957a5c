@NullMarked
package uk.gov.education.rect.web.appropriatebody.ects;

import org.jspecify.annotations.NullMarked;
