@NullMarked
package uk.gov.education.rect.web.admin.organisations;

import org.jspecify.annotations.NullMarked;
