@NullMarked
package uk.gov.education.rect.web.admin.jobs;

import org.jspecify.annotations.NullMarked;
