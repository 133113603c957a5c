package uk.gov.education.rect.integrations.gias;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** XML from outside, read without doctypes and without reaching for anything else. */
record SafeXml(Document document) {

    /** The document; empty when it is no XML. */
    static Optional<SafeXml> parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(new SafeXml(builder.parse(new ByteArrayInputStream(bytes))));
        } catch (SAXException | IOException noXml) {
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An attribute of the first element of that name, whatever its namespace. */
    Optional<String> attribute(String localName, String attribute) {
        return first(localName).map(element -> element.getAttribute(attribute)).filter(value -> !value.isEmpty());
    }

    /** What a SOAP fault says, if it is one. */
    Optional<String> fault() {
        return first("Fault").map(ignored -> (text("faultcode") + " " + text("faultstring")).strip());
    }

    private String text(String localName) {
        return first(localName).map(Element::getTextContent).orElse("");
    }

    private Optional<Element> first(String localName) {
        return Optional.ofNullable(
                (Element) document.getElementsByTagNameNS("*", localName).item(0));
    }
}
