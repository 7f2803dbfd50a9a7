package ouro.transcript.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ouro.transcript.document.Listing.ListingForm;
import ouro.transcript.vocabulary.Vocabulary;

/** The listings of a tutorial, each with the output that belongs to it. */
public final class Document {
    private static final Pattern SAYS_OUTPUT = Pattern.compile("(?i)" + Vocabulary.anyOf("output-mentions"));

    private final List<Listing> listings = new ArrayList<>();
    /** Names that listings give values. */
    private final Set<String> assigned = new HashSet<>();
    /** How many blocks there were. */
    private int number;
    /** The listing whose output the next block may be, by its index; -1 for none. */
    private int awaiting = -1;

    private Document() {}

    /** Whether there is any listing in a text. */
    public static boolean isOne(String text, DocumentFormat format, Path file) {
        return !format.fences(text, file).isEmpty();
    }

    /**
     * All blocks of a document but those that are the output of another one.
     *
     * @param file where the document is, for what lies beside it; null where nothing does
     */
    public static List<Listing> listings(String text, DocumentFormat format, Path file) {
        return of(format.fences(text, file));
    }

    /** The listings that blocks are, in order. */
    static List<Listing> of(List<Fence> fences) {
        Document document = new Document();
        for (Fence fence : fences) {
            document.add(fence);
        }
        return Excerpts.marked(document.listings);
    }

    private void add(Fence fence) {
        Block block = new Block(fence, ++number);
        Listing listing = asScriptIfItCalls(block, BlockClassifier.read(block));
        ShellSession shell = listing.form() == ListingForm.SHELL ? block.shell() : null;
        if (shell != null && new ShellReading(this, block, shell).read()) {
            return;
        }
        if (fence.info().equals(Notebook.OUTPUT)) {
            // A cell shows its output whatever that is.
            if (awaiting >= 0) {
                show(awaiting, new Listing.Shown(fence.lines(), fence.first(), true));
            }
            return;
        }
        if (listing.form() == ListingForm.OTHER && isOutput(fence)) {
            show(awaiting, output(block));
            return;
        }
        Listing added = listing.form() == ListingForm.OTHER ? unlessItAssigns(block, listing) : listing;
        put(added);
        assigned.addAll(added.source().assigned());
    }

    /** Whether a block stands where the output of the script before it may stand, and may be that. */
    private boolean isOutput(Fence fence) {
        return awaiting >= 0
                && fence.included() == null
                && !fence.followsHeading()
                && !ShellCommands.are(fence.lines())
                && (!BlockClassifier.isForeign(fence) || BlockClassifier.isData(fence) && isSaidToBeOutput(fence));
    }

    // ---- what is known so far --------------------------------------------------------------------------------------

    /** Adds a listing; if it is a script that shows no output of its own, the next block may be that. */
    void put(Listing listing) {
        listings.add(listing);
        awaiting = listing.isRunnable() && listing.shown().isEmpty() ? listings.size() - 1 : -1;
    }

    /** Adds what is no script and stands between a script and its output. */
    void putBetween(Listing listing) {
        listings.add(listing);
    }

    /** Gives a listing its output, after which no further block is. */
    void show(int index, Listing.Shown shown) {
        listings.set(index, listings.get(index).withShown(shown));
        awaiting = -1;
    }

    /** The listing that is a file: the last that says to be it, or the last script of no name; -1 for none. */
    int file(String name) {
        for (int i = listings.size() - 1; i >= 0; i--) {
            if (name.equals(listings.get(i).file()) && listings.get(i).form() == ListingForm.SCRIPT) {
                return i;
            }
        }
        for (int i = listings.size() - 1; i >= 0; i--) {
            Listing each = listings.get(i);
            if (each.form() == ListingForm.SCRIPT) {
                boolean nameless = each.file() == null && each.shown().isEmpty() && each.call() == null;
                // What stands right below a script runs it, as like as not, by whatever name.
                return nameless || i == awaiting ? i : -1;
            }
        }
        return -1;
    }

    Listing listing(int index) {
        return listings.get(index);
    }

    void start(int index, CommandLine call) {
        listings.set(index, listings.get(index).startedBy(call));
    }

    /** The number of a listing that has no block of its own. */
    int nextNumber() {
        return ++number;
    }

    // ---- what a block is after those before it ---------------------------------------------------------------------

    private static boolean isSaidToBeOutput(Fence fence) {
        return fence.before().stream().allMatch(String::isBlank)
                || fence.before().stream()
                        .anyMatch(line -> SAYS_OUTPUT.matcher(line).find());
    }

    /** A method called with values only may be how a value prints, but not one of what a listing before has named. */
    private Listing asScriptIfItCalls(Block block, Listing listing) {
        boolean calls = listing.form() == ListingForm.OTHER
                && BlockClassifier.isMarkedAsPython(block.fence)
                && SourceAnalysis.of(block.plain.text()).calls(assigned);
        return calls ? script(block) : listing;
    }

    private static Listing script(Block block) {
        return new Listing(
                block.number,
                block.fence,
                ListingForm.SCRIPT,
                block.plain.text(),
                null,
                Listing.Shown.NOTHING,
                block.plain.notes(),
                null);
    }

    /** Values in names are a script where they are no output: said to be Python, or written out over several lines. */
    private static Listing unlessItAssigns(Block block, Listing listing) {
        if (BlockClassifier.isForeign(block.fence)) {
            return listing;
        }
        SourceAnalysis source = SourceAnalysis.of(block.plain.text());
        boolean script = BlockClassifier.isMarkedAsPython(block.fence) ? source.assigns() : source.assignsLiterals();
        return script ? script(block) : listing;
    }

    /** A block as the output of the script before it, without the command that a shell shows first. */
    private static Listing.Shown output(Block block) {
        // What comes right below a script, or after a word of output, is meant to be its output.
        boolean said = isSaidToBeOutput(block.fence);
        List<String> lines = block.plain.lines();
        int from = 0;
        while (from < lines.size() && ShellCommands.isOne(lines.get(from))) {
            from++;
        }
        return new Listing.Shown(lines.subList(from, lines.size()), block.fence.first() + from, said);
    }
}
