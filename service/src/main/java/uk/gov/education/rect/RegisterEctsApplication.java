package uk.gov.education.rect;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The one deployable service. The packages beside this class are its modules; each says what it is for. Beans go by their
 * full class names, so that two modules may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class RegisterEctsApplication {

    /** @param args Spring Boot command line arguments; configuration is by environment variables */
    public static void main(String[] args) {
        SpringApplication.run(RegisterEctsApplication.class, args);
    }
}
