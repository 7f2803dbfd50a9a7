package ouro.transcript;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.transcript.Verdict.Kind;
import ouro.transcript.document.Document;
import ouro.transcript.document.Listing;
import ouro.transcript.run.Workers;

/** A tutorial: each listing that is a script is run and compared with the output that the document shows for it. */
final class DocumentCheck implements Subject {
    private final Path document;
    private final CheckOptions options;

    DocumentCheck(Path document, CheckOptions options) {
        this.document = document;
        this.options = options;
    }

    @Override
    public List<Finding> check(Workers workers) {
        List<Listing> listings;
        try {
            listings = Document.listings(Files.readString(document));
        } catch (MalformedInputException e) {
            return List.of(unread("it is not UTF-8"));
        } catch (IOException e) {
            return List.of(unread("cannot read " + e.getMessage()));
        }
        List<Finding> findings = new ArrayList<>();
        for (Listing listing : listings) {
            findings.add(finding(listing, listings, workers));
        }
        return findings;
    }

    private Finding unread(String why) {
        return new Finding(
                document.toString(),
                0,
                new Verdict(Kind.CANNOT_RUN, why),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    private Finding finding(Listing listing, List<Listing> listings, Workers workers) {
        return switch (listing.form()) {
            case OTHER -> notRun(listing, new Verdict(Kind.NOT_A_SCRIPT, listing.reason()));
            case BROKEN -> notRun(listing, new Verdict(Kind.CANNOT_RUN, listing.reason()));
            case SCRIPT, SESSION -> new ListingCheck(document, listing, listings, options, workers).finding();
        };
    }

    private Finding notRun(Listing listing, Verdict verdict) {
        return new Finding(
                document.toString(), listing.line(), verdict, listing.residue(), List.of(), List.of(), List.of(), 0);
    }
}
