package uk.gov.education.rect.doubles.dfesignin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.rect.doubles.http.Html;
import uk.gov.education.rect.doubles.world.SignInUser;

/** The pages a person sees while signing in: who are you, and for which organisation do you act. */
final class SignInPages {

    private SignInPages() {}

    static String chooseUser(AuthorisationRequest request, List<SignInUser> users) {
        StringBuilder html = new StringBuilder("""
                <p>Choose who to be. Nobody here exists; no password is needed.</p>
                """);
        html.append("<form method=\"post\" action=\"/auth/user\">")
                .append(hidden(request.carried()))
                .append("<label for=\"user\">E-mail address</label> ")
                .append("<input id=\"user\" name=\"user\" type=\"email\" autocomplete=\"off\" spellcheck=\"false\"> ")
                .append("<button type=\"submit\">Sign in</button></form>\n");
        users.stream().map(SignInUser::kind).distinct().forEach(kind -> {
            html.append("<h2>").append(Html.escape(kind)).append("</h2>\n<ul class=\"users\">\n");
            users.stream()
                    .filter(user -> user.kind().equals(kind))
                    .forEach(user -> html.append(userItem(request, user)));
            html.append("</ul>\n");
        });
        html.append(cancel(request));
        return Html.page("Sign in to DfE Sign-in", html.toString());
    }

    static String chooseOrganisation(AuthorisationRequest request, SignInUser user) {
        StringBuilder html = new StringBuilder("<p>" + Html.escape(user.displayName()) + " belongs to several.</p>\n");
        html.append("<form method=\"post\" action=\"/auth/organisation\">")
                .append(hidden(request.carried()))
                .append("<fieldset><legend>Organisation</legend>\n");
        for (SignInUser.Membership membership : user.memberships()) {
            String id = Html.escape(membership.organisation().id().toString());
            html.append("<p><input type=\"radio\" name=\"organisation\" id=\"")
                    .append(id)
                    .append("\" value=\"")
                    .append(id)
                    .append("\" required> <label for=\"")
                    .append(id)
                    .append("\">")
                    .append(Html.escape(membership.organisation().name()))
                    .append("</label></p>\n");
        }
        html.append("</fieldset><button type=\"submit\">Continue</button></form>\n")
                .append(cancel(request));
        return Html.page("Select your organisation", html.toString());
    }

    static String refused(String why) {
        return Html.page("Sorry, there is a problem with the request", "<p>" + Html.escape(why) + "</p>");
    }

    static String signOut(String action, Map<String, String> fields) {
        return Html.page(
                "Sign out of DfE Sign-in",
                "<form method=\"post\" action=\"" + Html.escape(action) + "\">" + hidden(fields)
                        + "<button type=\"submit\">Sign out</button></form>");
    }

    static String organisations(SignInUser user) {
        if (user.memberships().isEmpty()) {
            return "no organisation";
        }
        return user.memberships().stream()
                .map(membership -> membership.organisation().name()
                        + (membership.mayUseService()
                                ? " (" + String.join(", ", membership.roles()) + ")"
                                : " (no access)"))
                .collect(Collectors.joining("; "));
    }

    private static String userItem(AuthorisationRequest request, SignInUser user) {
        return "<li><form method=\"post\" action=\"/auth/user\">" + hidden(request.carried())
                + "<button type=\"submit\" name=\"user\" value=\"" + Html.escape(user.email()) + "\">"
                + Html.escape(user.displayName()) + "</button></form> <strong>"
                + Html.escape(organisations(user)) + "</strong><br>" + Html.escape(user.email() + ": " + user.note())
                + "</li>\n";
    }

    private static String cancel(AuthorisationRequest request) {
        return "<form method=\"post\" action=\"/auth/cancel\">" + hidden(request.carried())
                + "<button type=\"submit\">Cancel</button></form>\n";
    }

    private static String hidden(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + Html.escape(field.getKey()) + "\" value=\""
                        + Html.escape(field.getValue()) + "\">")
                .collect(Collectors.joining());
    }
}
