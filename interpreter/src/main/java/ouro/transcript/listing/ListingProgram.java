package ouro.transcript.listing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ouro.runtime.ScriptParts;
import ouro.transcript.document.Listing;

/** What is run when a listing is: itself, and what it needs of its document. */
public final class ListingProgram {
    private final Listing listing;
    private final String folder;
    private final List<Listing> needed = new ArrayList<>();
    private final List<Listing> files = new ArrayList<>();
    private final List<String> unimported = new ArrayList<>();

    private Listing whole;
    private String call;
    private ScriptParts.Manner manner = ScriptParts.Manner.FILE;
    private boolean showsLastValue;

    ListingProgram(Path document, Listing listing) {
        this.listing = listing;
        this.folder = document.toAbsolutePath().normalize().getParent().toString();
    }

    /** What is run for the sake of all. */
    Listing listing() {
        return listing;
    }

    /** Where the document lies. */
    public String folder() {
        return folder;
    }

    /** The file that a listing counts as. */
    public String fileOf(Listing each) {
        return Path.of(folder, "listing_" + each.number() + ".py").toString();
    }

    /** All that is run, as one text. */
    public String code() {
        StringBuilder code = new StringBuilder();
        needed.forEach(each -> code.append(each.code()));
        if (whole != null) {
            code.append(whole.code());
        }
        return code.append(listing.code()).toString();
    }

    /** All that is imported by what is run. */
    public Set<String> imports() {
        Set<String> imports = new LinkedHashSet<>();
        for (Listing each : needed) {
            imports.addAll(each.source().imports());
        }
        imports.addAll(listing.source().imports());
        return imports;
    }

    // ---- the listings before it ------------------------------------------------------------------------------------

    /** The listings that are run before it, in order. */
    public List<Listing> needed() {
        return needed;
    }

    void addNeeded(Listing other) {
        needed.add(other);
        needed.sort(Comparator.comparingInt(Listing::number));
    }

    /** Leaves out all that are not among some. */
    public void keepOnly(List<Listing> some) {
        needed.retainAll(some);
    }

    // ---- what lies beside it or is put before it -------------------------------------------------------------------

    /** The listings that lie beside it as files. */
    public List<Listing> files() {
        return files;
    }

    /** Modules that it uses and neither it nor any other listing imports. */
    public List<String> unimported() {
        return unimported;
    }

    // ---- other ways to run it --------------------------------------------------------------------------------------

    /** The script of which it is a new part, or null. */
    public Listing whole() {
        return whole;
    }

    /** Has it run as a part of a script, and without the listings before it. */
    void join(Listing script) {
        whole = script;
        needed.clear();
    }

    /** What is run after it because it only defines, or null. */
    String call() {
        return call;
    }

    /** Has its {@code main} called after it; answers whether it only defines and has one. */
    public boolean addCall() {
        whole = null;
        call = listing.source().onlyDefines() ? listing.source().callOfMain() : null;
        return call != null;
    }

    /** Has it run as it stands again, after some listings. */
    public void standAlone(List<Listing> before) {
        whole = null;
        call = null;
        needed.clear();
        needed.addAll(before);
    }

    ScriptParts.Manner manner() {
        return manner;
    }

    /** Has it run as a cell of a notebook, which awaits outside of functions. */
    void becomeCell() {
        manner = ScriptParts.Manner.CELL;
    }

    /** Whether it can only run as a cell. */
    public boolean isCell() {
        return manner == ScriptParts.Manner.CELL;
    }

    /** Whether its last line is an expression whose value a notebook would show. */
    public boolean hasLastValue() {
        return listing.session() == null && listing.source().lastExpression() > 1;
    }

    /** Has the value of the last line shown, or not. */
    public void showLastValue(boolean shows) {
        showsLastValue = shows;
    }

    boolean showsLastValue() {
        return showsLastValue;
    }
}
