package uk.gov.education.rect.leadproviderapi.requests;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no operation does, in the API's own shape (API-RTE-04; 03 §34 no. 29). */
@RestController
class UnknownRouteController {

    @RequestMapping("/api/v3/{*path}")
    void refuse() {
        throw ApiRefused.notFound();
    }
}
