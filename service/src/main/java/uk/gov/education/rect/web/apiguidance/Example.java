package uk.gov.education.rect.web.apiguidance;

/**
 * A request and its answer, written by a test that really made it and held the answer against the contract.
 *
 * @param name its file in {@code resources/guidance/examples}, without ending
 * @param request method, address and, where there is one, body
 * @param status HTTP status
 * @param answer JSON, indented
 */
public record Example(String name, String request, int status, String answer) {

    private static final String STATUS = "\n\nHTTP ";

    /** @throws IllegalArgumentException when the text is not an example */
    static Example read(String name, String text) {
        int at = text.indexOf(STATUS);
        int end = text.indexOf("\n\n", at + STATUS.length());
        if (at < 0 || end < 0) {
            throw new IllegalArgumentException("the example " + name + " has no status and answer");
        }
        return new Example(
                name,
                text.substring(0, at),
                Integer.parseInt(text.substring(at + STATUS.length(), end)),
                text.substring(end + 2).stripTrailing());
    }
}
