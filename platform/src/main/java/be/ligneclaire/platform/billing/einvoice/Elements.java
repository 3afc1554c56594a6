package be.ligneclaire.platform.billing.einvoice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.joda.money.Money;

/// Writes the elements of a UBL document in the order in which they are asked for.
final class Elements {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private Elements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// What is within an element.
    interface Content {
        void write(Elements elements);
    }

    /// @param root `Invoice` or `CreditNote`
    static byte[] document(String root, Content content) {
        try {
            var bytes = new ByteArrayOutputStream(16_384);
            var xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(UBL + root + "-2");
            xml.writeNamespace("cac", UBL + "CommonAggregateComponents-2");
            xml.writeNamespace("cbc", UBL + "CommonBasicComponents-2");
            content.write(new Elements(xml));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document in memory cannot be written", e);
        }
    }

    /// An element with others in it.
    void part(String name, Content content) {
        write(() -> xml.writeStartElement("cac:" + name));
        content.write(this);
        write(xml::writeEndElement);
    }

    /// An element with text.
    void text(String name, String text) {
        text(name, text, "", "");
    }

    /// The same with an attribute.
    void text(String name, String text, String attribute, String value) {
        write(() -> {
            xml.writeStartElement("cbc:" + name);
            if (!attribute.isEmpty()) {
                xml.writeAttribute(attribute, value);
            }
            xml.writeCharacters(text);
            xml.writeEndElement();
        });
    }

    void amount(String name, Money amount) {
        text(name, amount.getAmount().toPlainString(), "currencyID", "EUR");
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document in memory cannot be written", e);
        }
    }
}
