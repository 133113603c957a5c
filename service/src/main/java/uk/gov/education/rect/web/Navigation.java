package uk.gov.education.rect.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.AppropriateBodyUser;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.access.SignedIn;
import uk.gov.education.rect.access.StaffUser;

/** The links of the service navigation, for each kind of visitor (06 §20.2). */
@Component
class Navigation {

    /** The links for a visitor, with the part of the service they are in marked. */
    List<NavigationLink> of(@Nullable SignedIn visitor, String path) {
        List<NavigationLink> links = new ArrayList<>();
        switch (visitor) {
            case SchoolUser _ -> {
                links.add(link("ECTs", "/school/home/ects", path, "/school/ects", "/school/register-ect"));
                links.add(link("Mentors", "/school/home/mentors", path, "/school/mentors", "/school/register-mentor"));
                links.add(link("Induction tutor", "/school/home/induction-tutor", path, "/school/induction-tutor"));
            }
            case StaffUser staff -> {
                links.add(link("Teachers", "/admin/teachers", path));
                links.add(link("Schools", "/admin/schools", path));
                links.add(link("Organisations", "/admin/organisations", path, "/admin/api-requests"));
                if (staff.role().seesFinance()) {
                    links.add(link("Finance", "/admin/finance", path));
                }
                if (staff.role().managesUsers()) {
                    links.add(link("Users", "/admin/users", path));
                }
                links.add(link("Jobs", "/admin/jobs", path));
            }
            case AppropriateBodyUser _ -> {}
            case null -> {}
        }
        return links;
    }

    private static NavigationLink link(String text, String href, String path, String... alsoUnder) {
        boolean current = within(href, path);
        for (String prefix : alsoUnder) {
            current |= within(prefix, path);
        }
        return new NavigationLink(text, href, current);
    }

    private static boolean within(String prefix, String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
