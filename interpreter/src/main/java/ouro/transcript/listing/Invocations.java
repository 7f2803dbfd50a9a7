package ouro.transcript.listing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import ouro.transcript.document.CommandLine;
import ouro.transcript.document.Listing;
import ouro.transcript.run.Invocation;

/** How a document starts its scripts. */
final class Invocations {
    private Invocations() {}

    static Invocation of(Path document, Listing listing, List<Listing> listings) {
        CommandLine call = listing.call();
        if (call == null) {
            String file = listing.file();
            return file == null
                    ? Invocation.NONE
                    : new Invocation(file, List.of(), List.of(), java.util.Map.of(), null, false);
        }
        String input = call.inputFile() == null ? call.input() : text(document, call.inputFile(), listings);
        String name = call.code() == null ? call.script() : "-c";
        return new Invocation(name, call.options(), call.arguments(), call.environment(), input, false);
    }

    /** What a file holds that a block shows, or that lies beside the document; null where there is none. */
    private static String text(Path document, String name, List<Listing> listings) {
        for (Listing each : listings) {
            if (name.equals(each.fence().file())) {
                return String.join("\n", each.fence().lines()) + "\n";
            }
        }
        try {
            Path file = document.toAbsolutePath().resolveSibling(name);
            return Files.isRegularFile(file) ? Files.readString(file) : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}
