package ouro.transcript.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import ouro.transcript.document.Listing.ListingForm;

/** Lines of a listing that a document shows again, word for word, to say something about them: there is nothing to run. */
public final class Excerpts {
    private static final Pattern REMARK = Pattern.compile("\\s*#[^\"']*$");
    private static final Pattern LEFT_OUT = Pattern.compile("(?:\\.{3,}|…|⋮)");

    private Excerpts() {}

    /** The listings, those that are parts of earlier ones marked as that. */
    static List<Listing> marked(List<Listing> listings) {
        List<Listing> marked = new ArrayList<>();
        List<Listing> whole = new ArrayList<>();
        for (Listing each : listings) {
            Listing origin = mayBeOne(each) ? origin(each, whole) : null;
            if (origin != null) {
                marked.add(each.as(ListingForm.EXCERPT, "the listing of line " + origin.line()));
            } else {
                marked.add(each);
                whole.add(each);
            }
        }
        return marked;
    }

    private static boolean mayBeOne(Listing listing) {
        boolean code = listing.form() == ListingForm.SCRIPT
                || listing.form() == ListingForm.SKETCH
                || listing.form() == ListingForm.BROKEN;
        return code
                && listing.call() == null
                && (listing.shown().isEmpty() || !listing.shown().certain());
    }

    /** The listing that has all lines of another one, one below the other; null where there is none. */
    public static Listing origin(Listing excerpt, List<Listing> others) {
        List<List<String>> pieces = pieces(excerpt.fence().lines());
        if (pieces.isEmpty()) {
            return null;
        }
        for (Listing each : others.reversed()) {
            if (each.form() == ListingForm.SCRIPT && each.fence() != excerpt.fence() && isPart(lines(each), pieces)) {
                return each;
            }
        }
        return null;
    }

    private static List<String> lines(Listing listing) {
        List<String> lines = new ArrayList<>();
        for (String line : listing.fence().lines()) {
            String bare = bare(line);
            if (!bare.isEmpty()) {
                lines.add(bare);
            }
        }
        return lines;
    }

    /** The lines between those that say that something is left out. */
    private static List<List<String>> pieces(List<String> lines) {
        List<List<String>> pieces = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        for (String line : lines) {
            String bare = bare(line);
            if (LEFT_OUT.matcher(line.strip().replaceFirst("^#\\s*", "")).matches()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            } else if (!bare.isEmpty()) {
                piece.add(bare);
            }
        }
        pieces.add(piece);
        pieces.removeIf(List::isEmpty);
        return pieces;
    }

    /** A line without its indentation and what is said about it. */
    private static String bare(String line) {
        return REMARK.matcher(line).replaceFirst("").strip();
    }

    /** Whether lines have all pieces and more: the same script once more is no part of itself. */
    private static boolean isPart(List<String> lines, List<List<String>> pieces) {
        return !pieces.equals(List.of(lines)) && has(lines, pieces);
    }

    private static boolean has(List<String> lines, List<List<String>> pieces) {
        int from = 0;
        for (List<String> piece : pieces) {
            int found = Collections.indexOfSubList(lines.subList(from, lines.size()), piece);
            if (found < 0) {
                return false;
            }
            from += found + piece.size();
        }
        return true;
    }
}
