package uk.gov.education.rect.leadproviderapi.requests;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.access.ApiCaller;

/**
 * A request that changes something.
 *
 * @param caller who sent it
 * @param headers how it is to be treated
 * @param operation what it asks for, as the OpenAPI document names it
 * @param target the id on its path, as it came; empty when there is none
 * @param body what came with it
 */
public record Write(ApiCaller caller, WriteHeaders headers, String operation, String target, byte @Nullable [] body) {}
