package ouro.transcript.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML that build servers read as test results: a suite, and a case for each finding. */
final class JUnitReport implements Report {
    private final PrintStream out;
    private final List<Finding> findings = new ArrayList<>();

    JUnitReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tell(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void end() {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "ouro check");
            xml.writeAttribute("tests", String.valueOf(findings.size()));
            xml.writeAttribute("failures", String.valueOf(count(Verdict.Weight.FAILED)));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", String.valueOf(count(Verdict.Weight.SKIPPED)));
            xml.writeAttribute(
                    "time",
                    seconds(findings.stream().mapToDouble(Finding::seconds).sum()));
            for (Finding finding : findings) {
                xml.writeCharacters("\n  ");
                write(xml, finding);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            out.println();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(XMLStreamWriter xml, Finding finding) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", printable(finding.path()));
        xml.writeAttribute("name", printable(finding.place()));
        xml.writeAttribute("time", seconds(finding.seconds()));
        String verdict = printable(finding.verdict().toString());
        switch (finding.verdict().kind().weight()) {
            case PASSED -> {
                xml.writeStartElement("system-out");
                xml.writeCharacters(verdict);
                xml.writeEndElement();
            }
            case FAILED -> {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", verdict);
                List<String> lines = new ArrayList<>(finding.remarks());
                lines.addAll(finding.diff());
                xml.writeCharacters(printable(String.join("\n", lines)));
                xml.writeEndElement();
            }
            case SKIPPED -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", verdict);
            }
        }
        xml.writeEndElement();
    }

    private int count(Verdict.Weight weight) {
        int count = 0;
        for (Finding finding : findings) {
            count += finding.verdict().kind().weight() == weight ? 1 : 0;
        }
        return count;
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** XML 1.0 has no way to write most control characters; a replacement character stands for them. */
    private static String printable(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF) ? c : 0xFFFD)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
