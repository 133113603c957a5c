package uk.gov.education.rect.usecase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One operation of the business, as one class: a nested {@code Command} record, one public {@code execute(Command)}
 * method that runs in one transaction, and a nested sealed {@code Refused}-able set of reasons (see {@link Refused}).
 * A use case that changes anything records what it did on the timeline in the same transaction; an architecture test
 * holds that.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@Transactional
public @interface UseCase {}
