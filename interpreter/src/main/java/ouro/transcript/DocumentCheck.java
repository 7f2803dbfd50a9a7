package ouro.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.transcript.document.Document;
import ouro.transcript.document.DocumentText;
import ouro.transcript.document.Listing;
import ouro.transcript.report.Finding;
import ouro.transcript.report.Verdict;
import ouro.transcript.report.Verdict.VerdictKind;

/** A tutorial: each listing that is a script is run and compared with the output that the document shows for it. */
final class DocumentCheck {
    private static final List<String> SUFFIXES = List.of(".md", ".markdown", ".txt", ".rst");

    private DocumentCheck() {}

    /** What is to be checked of a document, in order. */
    static List<CheckTarget> subjects(Path document, CheckOptions options) {
        try {
            String text = DocumentText.read(document);
            if (text == null) {
                return List.of(unread(document, "it is no text"));
            }
            List<Listing> listings = Document.listings(text, isReStructured(document), folder(document));
            List<CheckTarget> subjects = new ArrayList<>();
            for (Listing listing : listings) {
                subjects.add(subject(document, listing, listings, options));
            }
            return subjects;
        } catch (IOException e) {
            return List.of(unread(document, "it cannot be read"));
        }
    }

    /** Whether a file of a folder is a document with listings. */
    static boolean isDocument(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (SUFFIXES.stream().noneMatch(name::endsWith)) {
            return false;
        }
        String text = DocumentText.read(file);
        return text != null && Document.isOne(text, isReStructured(file), folder(file));
    }

    private static Path folder(Path document) {
        return document.toAbsolutePath().normalize().getParent();
    }

    private static boolean isReStructured(Path document) {
        return document.toString().endsWith(".rst");
    }

    private static CheckTarget unread(Path document, String why) {
        Verdict verdict = new Verdict(VerdictKind.CANNOT_RUN, why);
        return workers -> new Finding(document.toString(), 0, verdict, List.of(), List.of(), List.of(), List.of(), 0);
    }

    private static CheckTarget subject(Path document, Listing listing, List<Listing> listings, CheckOptions options) {
        return switch (listing.form()) {
            case OTHER -> notRun(document, listing, VerdictKind.NOT_A_SCRIPT);
            case BROKEN -> notRun(document, listing, VerdictKind.CANNOT_RUN);
            case SCRIPT, SESSION ->
                workers -> new ListingCheck(document, listing, listings, options, workers).finding();
        };
    }

    private static CheckTarget notRun(Path document, Listing listing, VerdictKind kind) {
        Verdict verdict = new Verdict(kind, listing.reason());
        return workers -> new Finding(
                document.toString(), listing.line(), verdict, listing.residue(), List.of(), List.of(), List.of(), 0);
    }
}
