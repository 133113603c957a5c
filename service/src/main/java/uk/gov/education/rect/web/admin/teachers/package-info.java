@NullMarked
package uk.gov.education.rect.web.admin.teachers;

import org.jspecify.annotations.NullMarked;
