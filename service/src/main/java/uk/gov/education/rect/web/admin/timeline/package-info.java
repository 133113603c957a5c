@NullMarked
package uk.gov.education.rect.web.admin.timeline;

import org.jspecify.annotations.NullMarked;
