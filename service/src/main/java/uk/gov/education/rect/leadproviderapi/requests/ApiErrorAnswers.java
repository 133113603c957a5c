package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what ends a request of the API into its one shape of error (API-ERR-01; 03 §34 no. 29). */
@RestControllerAdvice("uk.gov.education.rect.leadproviderapi")
class ApiErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrorAnswers.class);
    private static final MediaType JSON = MediaType.parseMediaType("application/json; charset=utf-8");

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ApiRefused refused, HttpServletRequest request) {
        RequestRecord.refused(request, refused.errors());
        return ResponseEntity.status(refused.status())
                .headers(headers -> {
                    if (!refused.allowed().isEmpty()) {
                        headers.setAllow(refused.allowed());
                    }
                })
                .contentType(JSON)
                .body(Map.of("errors", refused.errors()));
    }

    /** The {@code error} key is what clients of the older service look for. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Map<String, Object>> failed(Exception failure, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.info("a caller went away before it had everything: {}", failure.getMessage());
            return null;
        }
        LOG.error("a request of the lead provider API failed", failure);
        String detail = "Something went wrong. Try again later";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errors", List.of(new ApiError("Internal server error", detail)));
        body.put("error", detail);
        return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR)
                .contentType(JSON)
                .body(body);
    }
}
