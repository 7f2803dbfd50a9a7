package ouro.transcript.listing;

import java.util.ArrayList;
import java.util.List;
import ouro.transcript.document.ConsoleSession;
import ouro.transcript.document.Listing;
import ouro.transcript.run.Outcome;

/** The two sides of a comparison, as lines: what a document shows for a listing, and what its run printed. */
final class PrintedLines {
    private PrintedLines() {}

    /** What the document shows. */
    static List<String> shown(Listing listing) {
        if (!listing.isTranscript()) {
            return listing.shown().lines();
        }
        List<String> lines = new ArrayList<>();
        for (ConsoleSession.Input input : listing.session().inputs()) {
            lines.addAll(input.prompts());
            lines.addAll(trimmed(input.shown()));
        }
        return lines;
    }

    /**
     * What a run printed; a session with what was typed.
     *
     * @param first which part of the run is the first of this listing
     * @param streams what counts of it
     */
    static List<String> printed(Listing listing, Outcome outcome, int first, Streams streams) {
        if (!listing.isTranscript()) {
            Outcome.Printed printed = outcome.printedFrom(first);
            return lines(
                    switch (streams) {
                        case OUTPUT -> printed.output();
                        case SCREEN -> printed.screen();
                        case OUTPUT_FIRST -> joined(printed.output(), printed.errors());
                        case ERRORS_FIRST -> joined(printed.errors(), printed.output());
                    });
        }
        List<String> lines = new ArrayList<>();
        List<ConsoleSession.Input> inputs = listing.session().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            lines.addAll(inputs.get(i).prompts());
            if (inputs.get(i).isSkipped()) {
                lines.addAll(trimmed(inputs.get(i).shown()));
            } else if (first + i < outcome.parts().size()) {
                List<String> printed =
                        trimmed(lines(outcome.parts().get(first + i).screen()));
                List<String> shown = trimmed(inputs.get(i).shown());
                lines.addAll(inputs.get(i).options().matches(shown, printed) ? shown : printed);
            }
        }
        return lines;
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || first.endsWith("\n") ? first + second : first + "\n" + second;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(line.indexOf('\r') < 0 ? line : overwritten(line));
        }
        return lines;
    }

    /** A line as a terminal shows it: a carriage return goes back to its beginning, and what follows covers what is there. */
    private static String overwritten(String line) {
        StringBuilder shown = new StringBuilder();
        for (String text : line.split("\r")) {
            shown.replace(0, Math.min(text.length(), shown.length()), text);
        }
        return shown.toString();
    }

    /** Output at a prompt ends where the next prompt stands, whatever blank lines an author puts between. */
    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
