@NullMarked
package uk.gov.education.rect.web.security;

import org.jspecify.annotations.NullMarked;
