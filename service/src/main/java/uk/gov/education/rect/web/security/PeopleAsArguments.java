package uk.gov.education.rect.web.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.access.SignedIn;

/**
 * Lets a controller take who is asking as an argument: a {@code SchoolUser}, {@code AppropriateBodyUser}, {@code
 * StaffUser}, {@code SignedIn} or {@code ApiCaller}. A nullable argument is null when nobody of that kind is asking.
 */
@Component
class PeopleAsArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return SignedIn.class.isAssignableFrom(type) || type == ApiCaller.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer mavContainer,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object asking = authentication == null ? null : authentication.getPrincipal();
        if (parameter.getParameterType().isInstance(asking)) {
            return asking;
        }
        if (Nullness.forMethodParameter(parameter) == Nullness.NULLABLE) {
            return null;
        }
        throw new IllegalStateException("the route rules let somebody through to "
                + parameter.getExecutable()
                + " who is not a "
                + parameter.getParameterType().getSimpleName());
    }
}
