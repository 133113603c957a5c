@NullMarked
package uk.gov.education.rect.web.appropriatebody;

import org.jspecify.annotations.NullMarked;
