@NullMarked
package uk.gov.education.rect.web.admin.apirequests;

import org.jspecify.annotations.NullMarked;
