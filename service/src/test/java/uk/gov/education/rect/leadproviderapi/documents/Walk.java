package uk.gov.education.rect.leadproviderapi.documents;

import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.leadproviderapi.ApiCalls;
import uk.gov.education.rect.testing.Scene;

/** A random walk through the use cases: schools, two lead providers, appropriate bodies, imports, and days that pass. */
final class Walk {

    private final Random random;
    private final Steps steps = new Steps();

    Walk(ApplicationContext beans, Scene scene, ApiCalls api, Path folder, Random random) {
        this.random = random;
        Company company = new Company(beans, scene, random);
        SchoolSteps schools = new SchoolSteps(company);
        schools.addTo(steps);
        new TrainingSteps(company, schools).addTo(steps);
        new ProviderSteps(company, api).addTo(steps);
        new BodySteps(company).addTo(steps);
        new StaffSteps(company).addTo(steps);
        new Imports(company, folder).addTo(steps);
        for (int i = 0; i < 3; i++) {
            company.schools.add(scene.aSchool());
            schools.registerEct(scene.aTrn(), company.schools.getLast());
        }
        scene.aPartnership().of(AMBITION).with(company.schools.getFirst()).create();
        schools.registerEct(scene.aTrn(), company.schools.getFirst(), AMBITION);
        company.tend.sweep();
    }

    /** The names of all steps. */
    Set<String> steps() {
        return steps.names();
    }

    /**
     * Takes one step.
     *
     * @param done the names of those that have succeeded so far
     */
    Steps.Taken step(Set<String> done) {
        return steps.take(random, done);
    }
}
