@NullMarked
package uk.gov.education.rect.web.admin.users;

import org.jspecify.annotations.NullMarked;
