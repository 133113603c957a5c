package uk.gov.education.rect.web.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import uk.gov.education.rect.access.CurrentPeople.Current;
import uk.gov.education.rect.access.SignedIn;

/** A person signed in, to Spring Security. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn person;
    private final boolean schoolBlocked;

    PersonAuthentication(Current current) {
        super(List.of());
        this.person = current.person();
        this.schoolBlocked = current.schoolBlocked();
        setAuthenticated(true);
    }

    boolean schoolBlocked() {
        return schoolBlocked;
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** Never the person's name or address: this finds its way into logs. */
    @Override
    public String getName() {
        return person.getClass().getSimpleName();
    }
}
