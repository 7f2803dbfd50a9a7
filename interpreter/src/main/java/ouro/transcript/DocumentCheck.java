package ouro.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ouro.transcript.document.Document;
import ouro.transcript.document.DocumentFormat;
import ouro.transcript.document.DocumentText;
import ouro.transcript.document.Listing;
import ouro.transcript.report.Finding;
import ouro.transcript.report.Verdict;
import ouro.transcript.report.Verdict.VerdictKind;

/** A tutorial: each listing that is a script is run and compared with the output that the document shows for it. */
final class DocumentCheck {
    private DocumentCheck() {}

    /** What is to be checked of a document, in order. */
    static List<CheckTarget> subjects(Path document, CheckOptions options) {
        try {
            String text = DocumentText.read(document);
            if (text == null) {
                return List.of(unread(document, "it is no text"));
            }
            List<Listing> listings = Document.listings(text, format(document), document);
            List<CheckTarget> subjects = new ArrayList<>();
            DocumentUpdate update = update(document, text, options);
            for (Listing listing : listings) {
                subjects.add(subject(document, listing, listings, options, update));
            }
            return subjects;
        } catch (IOException e) {
            return List.of(unread(document, "it cannot be read"));
        }
    }

    /** The one listing of a document that stands in a line, or begins last before it. */
    static List<CheckTarget> subjects(Path document, int line, CheckOptions options) throws IOException {
        String text = DocumentText.read(document);
        if (text == null) {
            return List.of(unread(document, "it is no text"));
        }
        List<Listing> listings = Document.listings(text, format(document), document);
        Listing chosen = null;
        for (Listing each : listings) {
            chosen = each.line() <= line ? each : chosen;
        }
        return chosen == null
                ? List.of()
                : List.of(subject(document, chosen, listings, options, update(document, text, options)));
    }

    /** What brings a document up to date; null where that is not asked for, or the text is not the file's own. */
    private static DocumentUpdate update(Path document, String text, CheckOptions options) throws IOException {
        boolean plain = format(document) != DocumentFormat.NOTEBOOK && format(document) != DocumentFormat.HTML;
        boolean own = plain
                && options.update()
                && Arrays.equals(Files.readAllBytes(document), text.getBytes(StandardCharsets.UTF_8));
        return own ? new DocumentUpdate(document, text) : null;
    }

    /** Whether a file of a folder is a document with listings. */
    static boolean isDocument(Path file) throws IOException {
        if (DocumentFormat.of(file) == null) {
            return false;
        }
        String text = DocumentText.read(file);
        return text != null && Document.isOne(text, format(file), file);
    }

    /** What a document is written in; a name that tells nothing is that of plain text. */
    private static DocumentFormat format(Path document) {
        DocumentFormat format = DocumentFormat.of(document);
        return format == null ? DocumentFormat.TEXT : format;
    }

    private static CheckTarget unread(Path document, String why) {
        Verdict verdict = new Verdict(VerdictKind.CANNOT_RUN, why);
        return workers -> new Finding(document.toString(), 0, verdict, List.of(), List.of(), List.of(), List.of(), 0);
    }

    private static CheckTarget subject(
            Path document, Listing listing, List<Listing> listings, CheckOptions options, DocumentUpdate update) {
        return switch (listing.form()) {
            case OTHER, SHELL, SKETCH -> notRun(document, listing, VerdictKind.NOT_A_SCRIPT);
            case EXCERPT -> notRun(document, listing, VerdictKind.EXCERPT);
            case BROKEN -> notRun(document, listing, VerdictKind.CANNOT_RUN);
            case SCRIPT, SESSION ->
                workers -> new ListingCheck(document, listing, listings, options, workers).updated(update);
        };
    }

    private static CheckTarget notRun(Path document, Listing listing, VerdictKind kind) {
        Verdict verdict = new Verdict(kind, listing.reason());
        return workers -> new Finding(
                document.toString(), listing.line(), verdict, listing.residue(), List.of(), List.of(), List.of(), 0);
    }
}
