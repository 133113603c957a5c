package uk.gov.education.rect.web.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import uk.gov.education.rect.access.ApiCaller;

/** A lead provider's software, to Spring Security. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient ApiCaller caller;

    CallerAuthentication(ApiCaller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public ApiCaller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return "lead provider " + caller.leadProviderId();
    }
}
