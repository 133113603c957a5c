package uk.gov.education.rect.integrations.gias;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The request: SOAP 1.1 with a WS-Security user name, plain password and time stamp. */
final class GetExtract {

    static final String ACTION = "\"http://ws.edubase.texunatech.com/GetExtract\"";

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String EDUBASE = "http://ws.edubase.texunatech.com";
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String SECURITY = OASIS + "wssecurity-secext-1.0.xsd";
    private static final String UTILITY = OASIS + "wssecurity-utility-1.0.xsd";
    private static final String PLAIN_PASSWORD = OASIS + "username-token-profile-1.0#PasswordText";
    private static final Duration VALID_FOR = Duration.ofMinutes(5);

    private final GiasSettings settings;

    GetExtract(GiasSettings settings) {
        this.settings = settings;
    }

    String envelope(Instant now) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", SOAP);
            xml.writeNamespace("soap", SOAP);
            xml.writeStartElement("soap", "Header", SOAP);
            writeSecurity(xml, now.truncatedTo(ChronoUnit.SECONDS));
            xml.writeEndElement();
            xml.writeStartElement("soap", "Body", SOAP);
            xml.writeStartElement("ns", "GetExtract", EDUBASE);
            xml.writeNamespace("ns", EDUBASE);
            element(xml, "ns", EDUBASE, "Id", settings.extractId());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a request could not be written", impossible);
        }
        return text.toString();
    }

    private void writeSecurity(XMLStreamWriter xml, Instant now) throws XMLStreamException {
        xml.writeStartElement("wsse", "Security", SECURITY);
        xml.writeNamespace("wsse", SECURITY);
        xml.writeNamespace("wsu", UTILITY);
        xml.writeAttribute("soap", SOAP, "mustUnderstand", "1");
        xml.writeStartElement("wsu", "Timestamp", UTILITY);
        element(xml, "wsu", UTILITY, "Created", now.toString());
        element(xml, "wsu", UTILITY, "Expires", now.plus(VALID_FOR).toString());
        xml.writeEndElement();
        xml.writeStartElement("wsse", "UsernameToken", SECURITY);
        element(xml, "wsse", SECURITY, "Username", settings.user());
        xml.writeStartElement("wsse", "Password", SECURITY);
        xml.writeAttribute("Type", PLAIN_PASSWORD);
        xml.writeCharacters(settings.password());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String prefix, String namespace, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
