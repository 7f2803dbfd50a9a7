package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;

/** A fence that holds a script and, below it and without any rule, what it prints or what there is to say about it. */
final class SplitFence {
    private SplitFence() {}

    /** The script with what follows it as its output; null where no beginning of the fence is a script. */
    static Listing read(Fence fence, int number, List<String> lines, List<String> residue) {
        for (int cut = 1; cut < lines.size(); cut++) {
            if (!mayBegin(lines, cut)) {
                continue;
            }
            SourceAnalysis source = SourceAnalysis.of(text(lines, cut));
            if (source.isValid() && source.isScript()) {
                return at(fence, number, lines, cut, residue);
            }
        }
        return null;
    }

    /** Whether what is no code any more may begin at a line: from there on nothing looks like code. */
    private static boolean mayBegin(List<String> lines, int cut) {
        String first = lines.get(cut);
        if (first.isBlank() || Character.isWhitespace(first.charAt(0))) {
            return false;
        }
        for (String line : lines.subList(cut, lines.size())) {
            if (ListingCleaner.isCodeLike(line)) {
                return false;
            }
        }
        return true;
    }

    /** The script before a line, and as its output what stands from there on. */
    static Listing at(Fence fence, int number, List<String> lines, int cut, List<String> residue) {
        List<String> code = new ArrayList<>(lines);
        for (int i = cut; i < code.size(); i++) {
            code.set(i, "");
        }
        Listing.Shown shown = new Listing.Shown(lines.subList(cut, lines.size()), fence.first() + cut, false);
        return new Listing(
                number, fence, Listing.ListingForm.SCRIPT, String.join("\n", code) + "\n", null, shown, residue, null);
    }

    private static String text(List<String> lines, int cut) {
        return String.join("\n", lines.subList(0, cut)) + "\n";
    }
}
