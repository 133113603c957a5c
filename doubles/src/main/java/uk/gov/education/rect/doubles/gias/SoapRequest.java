package uk.gov.education.rect.doubles.gias;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a {@code GetExtract} request that the service looks at. */
record SoapRequest(Optional<String> user, Optional<String> password, boolean hasTimestamp, Optional<String> extractId) {

    private static final String SECURITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    /** Namespace of the service. */
    static final String NAMESPACE = "http://ws.edubase.texunatech.com";

    /** Empty when the body is not XML. */
    static Optional<SoapRequest> parse(byte[] body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(body));
            return Optional.of(new SoapRequest(
                    text(document, SECURITY, "Username"),
                    text(document, SECURITY, "Password"),
                    document.getElementsByTagNameNS(UTILITY, "Timestamp").getLength() > 0,
                    text(document, "*", "GetExtract").isEmpty() ? Optional.empty() : text(document, "*", "Id")));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The JDK's XML parser failed", e);
        }
    }

    private static Optional<String> text(Document document, String namespace, String name) {
        NodeList nodes = document.getElementsByTagNameNS(namespace, name);
        return nodes.getLength() == 0
                ? Optional.empty()
                : Optional.of(nodes.item(0).getTextContent().strip());
    }
}
