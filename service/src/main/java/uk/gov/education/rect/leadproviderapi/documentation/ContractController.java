package uk.gov.education.rect.leadproviderapi.documentation;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * {@code /api/docs/v3}: the OpenAPI document and a viewer of it, for everybody. The viewer's page holds no code of its own,
 * so that it works under the service's Content-Security-Policy.
 */
@Controller
class ContractController implements WebMvcConfigurer {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=utf-8");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");

    @GetMapping("/api/docs/v3/swagger.yaml")
    ResponseEntity<Resource> contract() {
        return file(YAML, "openapi/lead-provider-api-v3.yaml");
    }

    @GetMapping("/api/docs/v3")
    ResponseEntity<Resource> viewer() {
        return file(HTML, "openapi/viewer/index.html");
    }

    @GetMapping("/api/docs/v3/viewer.js")
    ResponseEntity<Resource> viewerScript() {
        return file(SCRIPT, "openapi/viewer/viewer.js");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/api/docs/v3/ui/*.css", "/api/docs/v3/ui/*.js")
                .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/5.34.1/");
    }

    private static ResponseEntity<Resource> file(MediaType type, String path) {
        return ResponseEntity.ok().contentType(type).body(new ClassPathResource(path));
    }
}
