@NullMarked
package uk.gov.education.rect.web.admin;

import org.jspecify.annotations.NullMarked;
