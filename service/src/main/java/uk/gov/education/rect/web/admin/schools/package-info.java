@NullMarked
package uk.gov.education.rect.web.admin.schools;

import org.jspecify.annotations.NullMarked;
