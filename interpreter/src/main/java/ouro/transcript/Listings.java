package ouro.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the fenced listings out of a tutorial. What a blog left behind is set aside, and a note says so: numbers of a
 * gutter at the ends of lines, and prose that leads a fence. Output below a rule of comments is parted from the script.
 * Files that are scripts themselves never come here.
 */
public final class Listings {
    private static final Pattern FENCE =
            Pattern.compile("^```(\\w*)[ \\t]*\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    /** Several spaces and perhaps a number at the end of a line. */
    private static final Pattern GUTTER = Pattern.compile(" {5,}\\d*[ \\t]*$", Pattern.MULTILINE);
    /** A comment line made of a rule around a word or two: {@code #### output ####}. */
    private static final Pattern RULE = Pattern.compile("^#{5,}[^#\\n]*#{3,}[ \\t]*$", Pattern.MULTILINE);

    private static final Pattern MAGIC = Pattern.compile("^%time[ \\t]+.*$", Pattern.MULTILINE);
    private static final Pattern BEGINNING =
            Pattern.compile("^(import |from |def |async |class |@|#)", Pattern.MULTILINE);

    private Listings() {}

    /** All fences of a document, in order. */
    public static List<Listing> of(String document) {
        List<Listing> listings = new ArrayList<>();
        Matcher fence = FENCE.matcher(document);
        while (fence.find()) {
            int line = (int) document.substring(0, fence.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            listings.add(listing(listings.size() + 1, line, fence.group(2)));
        }
        return listings;
    }

    private static Listing listing(int number, int line, String content) {
        List<String> notes = new ArrayList<>();
        String code = content;
        if (isGuttered(code)) {
            code = GUTTER.matcher(code).replaceAll("");
            notes.add("gutter residue at line ends");
        }
        String output = "";
        Matcher rule = RULE.matcher(code);
        if (rule.find()) {
            output = code.substring(Math.min(code.length(), rule.end() + 1));
            code = code.substring(0, rule.start());
        }
        Matcher magic = MAGIC.matcher(code);
        if (magic.find()) {
            output = output.isEmpty() ? code.substring(Math.min(code.length(), magic.end() + 1)) : output;
            code = code.substring(0, magic.end()) + "\n";
        }
        int start = proseEnd(code);
        if (start > 0) {
            code = "\n".repeat((int) code.substring(0, start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count())
                    + code.substring(start);
            notes.add("prose before the script");
        }
        return new Listing(number, line, code, output.strip(), notes);
    }

    /** Most lines end in spaces: nobody types that. */
    private static boolean isGuttered(String code) {
        long lines = code.lines().filter(each -> !each.isBlank()).count();
        long ended = code.lines().filter(each -> GUTTER.matcher(each).find()).count();
        return lines > 2 && ended * 2 > lines;
    }

    /** Where the script begins when the first line is a sentence rather than code. */
    private static int proseEnd(String code) {
        String first = code.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        boolean prose = first.codePoints().filter(Character::isIdeographic).count() > 2
                && !first.contains("#")
                && !first.contains("\"")
                && !first.contains("'");
        if (!prose) {
            return 0;
        }
        Matcher beginning = BEGINNING.matcher(code);
        return beginning.find() ? beginning.start() : 0;
    }
}
