@NullMarked
package uk.gov.education.rect.web.admin.finance;

import org.jspecify.annotations.NullMarked;
