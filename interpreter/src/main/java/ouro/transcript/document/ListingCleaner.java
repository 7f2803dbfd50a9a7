package ouro.transcript.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what blogs leave in their listings. Every line keeps its place, so that what is said of a line is true of
 * the document; what was cleaned is noted.
 */
final class ListingCleaner {
    static final String GUTTER = "gutter numbers";
    static final String PROMPTS = "prompts";
    static final String SPACES = "no-break spaces";
    static final String PUNCTUATION = "full-width punctuation";
    static final String PROSE = "prose";
    static final String TABS = "tabs";
    static final String INDENTATION = "indentation";
    static final String COMMANDS = "commands of a notebook";
    static final String ENTITIES = "character references of HTML";

    /** Several spaces and perhaps a number at the end of a line. */
    private static final Pattern LINE_END = Pattern.compile(" {5,}\\d*[ \\t]*$");

    private static final Pattern LINE_NUMBER = Pattern.compile("^[ \\t]*(\\d{1,4})(?:[.:|)]?[ \\t]|[.:|)]?$)");
    private static final Pattern BARE_NUMBER = Pattern.compile("^[ \\t]*(\\d{1,4})");
    private static final Pattern GLUED_NUMBER = Pattern.compile("^[ \\t]*\\d{1,4}[A-Za-z_@#\"']");
    private static final Pattern CODE = Pattern.compile(
            "^(import |from |def |async |class |@\\w|#|%|if |for |while |with |try:|print\\b|\\w+\\s*=|\\w+[.(])");
    /** What a notebook does beside Python: {@code !pip install}, {@code %matplotlib inline}; {@code %time} is known. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^[ \\t]*(?:![\\w./]|%%(?:time|capture)\\b|%(?!time\\b|timeit\\b)[a-z_]+\\b).*$");

    private static final Pattern SENTENCE = Pattern.compile("^[A-Z][\\w',;-]*( [\\w',;()\\-/]+){2,}[.:!?]?$");
    private static final int TAB = 8;

    /** What was cleaned, in the order in which it was. */
    private final List<String> notes = new ArrayList<>();

    private List<String> lines;

    private ListingCleaner(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /**
     * A block without residue.
     *
     * @param lines as many as there were
     */
    record Cleaned(List<String> lines, List<String> notes) {
        String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    /** What a gutter left beside the lines of any block, code or output. */
    static Cleaned ofGutter(List<String> lines) {
        ListingCleaner residue = new ListingCleaner(lines);
        residue.gutter();
        return residue.cleaned();
    }

    /** What keeps a script from being one. Does nothing where it is. */
    static Cleaned ofScript(List<String> lines) {
        ListingCleaner residue = new ListingCleaner(lines);
        residue.script();
        return residue.cleaned();
    }

    private Cleaned cleaned() {
        return new Cleaned(lines, List.copyOf(notes));
    }

    // ---- beside the lines ------------------------------------------------------------------------------------------

    private void gutter() {
        int written = 0;
        int ended = 0;
        for (String line : lines) {
            written += line.isBlank() ? 0 : 1;
            ended += LINE_END.matcher(line).find() ? 1 : 0;
        }
        // Most lines end in spaces: nobody types that.
        if (written > 2 && ended * 2 > written) {
            lines.replaceAll(line -> LINE_END.matcher(line).replaceFirst(""));
            notes.add(GUTTER);
        }
        List<String> unnumbered = withoutNumbers();
        if (unnumbered != null) {
            lines = unnumbered;
            notes.add(GUTTER);
        }
    }

    /** The lines without the numbers that count them, or null where there are none. */
    private List<String> withoutNumbers() {
        List<String> apart = withoutColumn();
        if (apart != null) {
            return isScript(apart) ? apart : null;
        }
        // Output may well count lines, but then the rest of them is no script.
        List<String> left = withoutLeading(false);
        if (left == null || isScript(left)) {
            return left;
        }
        List<String> aligned = withoutLeading(true);
        return isScript(aligned) ? aligned : null;
    }

    private static boolean isScript(List<String> lines) {
        return SourceAnalysis.of(String.join("\n", lines) + "\n").isScript();
    }

    /**
     * Numbers at the beginnings of lines, with something between them and the code or without.
     *
     * @param aligned whether the code of all lines begins in one column, whatever the width of their numbers
     */
    private List<String> withoutLeading(boolean aligned) {
        boolean glued =
                lines.stream().anyMatch(line -> GLUED_NUMBER.matcher(line).find());
        Pattern form = glued ? BARE_NUMBER : LINE_NUMBER;
        List<String> left = new ArrayList<>();
        int expected = -1;
        int count = 0;
        for (String line : lines) {
            if (line.isBlank()) {
                left.add(line);
                continue;
            }
            Matcher number = form.matcher(line);
            // Glued to the code, a number may be followed by another one, but begins with the one that is due.
            if (!number.find() || glued && !line.strip().startsWith(digits(expected))) {
                return null;
            }
            int value = glued && expected >= 0 ? expected : Integer.parseInt(number.group(1));
            if (expected >= 0 && value != expected) {
                return null;
            }
            String rest = glued ? line.stripLeading().substring(digits(value).length()) : line.substring(number.end());
            left.add(aligned ? " ".repeat(line.length() - rest.length()) + rest : rest);
            expected = value + 1;
            count++;
        }
        if (count <= 2) {
            return null;
        }
        int indent = aligned ? indent(left) : 0;
        left.replaceAll(line -> Markdown.indentedLess(line, indent));
        return left;
    }

    private static String digits(int number) {
        return number < 0 ? "" : String.valueOf(number);
    }

    /** Numbers of all lines in lines of their own above the code: a table with two columns was copied. */
    private List<String> withoutColumn() {
        int count = 0;
        int written = 0;
        for (String line : lines) {
            boolean next = count == written && line.strip().equals(String.valueOf(count + 1));
            count += next ? 1 : 0;
            written += line.isBlank() ? 0 : 1;
        }
        if (count < 3 || lines.size() < 2 * count - 1 || written > 2 * count) {
            return null;
        }
        List<String> left = new ArrayList<>(lines);
        for (int i = 0, number = 0; number < count; i++) {
            number += left.get(i).isBlank() ? 0 : 1;
            left.set(i, "");
        }
        return left;
    }

    // ---- within a script -------------------------------------------------------------------------------------------

    /** What may have to be done, from the least to the most; the first that makes a script is done. */
    private enum Attempt {
        NOTHING(false, false, false),
        UNTABBED(false, true, false),
        WITHOUT_PROSE(false, false, true),
        ASCII(true, false, false),
        ASCII_UNTABBED(true, true, false),
        ASCII_WITHOUT_PROSE(true, false, true);

        private final boolean punctuation;
        private final boolean tabs;
        private final boolean prose;

        Attempt(boolean punctuation, boolean tabs, boolean prose) {
            this.punctuation = punctuation;
            this.tabs = tabs;
            this.prose = prose;
        }
    }

    private void script() {
        if (isValid()) {
            return;
        }
        change(SPACES, Punctuation.withPlainSpaces(text()));
        change(ENTITIES, HtmlEntities.read(text()));
        change(COMMANDS, withoutCommands(text()));
        dedent();
        List<String> before = lines;
        int notesBefore = notes.size();
        for (Attempt attempt : Attempt.values()) {
            lines = before;
            notes.subList(notesBefore, notes.size()).clear();
            if (attempt.punctuation) {
                change(PUNCTUATION, Punctuation.withPlainPunctuation(text()));
            }
            if (attempt.tabs ? tabs() : attempt.prose ? prose() : isValid()) {
                return;
            }
        }
        lines = before;
        notes.subList(notesBefore, notes.size()).clear();
    }

    /** Blanks the lines that only a notebook understands. */
    static String withoutCommands(String text) {
        return COMMAND.matcher(text).replaceAll("");
    }

    /** Takes away what all lines are indented by. */
    private void dedent() {
        int indent = indent(lines);
        if (indent > 0) {
            lines.replaceAll(line -> Markdown.indentedLess(line, indent));
            notes.add(INDENTATION);
        }
    }

    /** By how many characters all lines but blank ones are indented. */
    static int indent(List<String> lines) {
        int indent = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank()) {
                indent = Math.min(indent, line.length() - line.stripLeading().length());
            }
        }
        return indent == Integer.MAX_VALUE ? 0 : indent;
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }

    private boolean isValid() {
        return SourceAnalysis.of(text()).isValid();
    }

    private void change(String note, String changed) {
        String text = text();
        if (!changed.equals(text)) {
            List<String> split = new ArrayList<>(List.of(changed.split("\n", -1)));
            split.removeLast();
            lines = split;
            notes.add(note);
        }
    }

    /** Tabs as eight columns, as Python 2 and terminals have it; or as four, as most editors do. */
    private boolean tabs() {
        if (!text().contains("\t")) {
            return false;
        }
        List<String> before = lines;
        for (int width : new int[] {TAB, TAB / 2}) {
            List<String> expanded = new ArrayList<>();
            before.forEach(line -> expanded.add(withoutLeadingTabs(line, width)));
            lines = expanded;
            if (isValid()) {
                notes.add(TABS);
                return true;
            }
        }
        lines = before;
        return false;
    }

    private static String withoutLeadingTabs(String line, int width) {
        int column = 0;
        int i = 0;
        for (; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
            column = line.charAt(i) == '\t' ? (column / width + 1) * width : column + 1;
        }
        return " ".repeat(column) + line.substring(i);
    }

    /** Blanks the sentences before and after the script, where what is left is one. */
    private boolean prose() {
        List<String> before = lines;
        List<String> left = new ArrayList<>(before);
        for (int i = 0; i < left.size() && (left.get(i).isBlank() || isProse(left.get(i))); i++) {
            left.set(i, "");
        }
        for (int i = left.size() - 1; i >= 0 && (left.get(i).isBlank() || isProse(left.get(i))); i--) {
            left.set(i, "");
        }
        lines = left;
        if (!left.equals(before) && isValid() && !text().isBlank()) {
            notes.add(PROSE);
            return true;
        }
        lines = before;
        return false;
    }

    /** Whether a line is a sentence rather than code or what a program prints. */
    static boolean isProse(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || text.indexOf('"') >= 0 || text.indexOf('\'') >= 0) {
            return false;
        }
        if (SENTENCE.matcher(text).matches()) {
            return true;
        }
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        return ideographs > 2 && text.indexOf('=') < 0 && !text.substring(0, 1).matches("[@%]");
    }

    /** Whether a line begins as code does, rather than output. */
    static boolean isCodeLike(String line) {
        return CODE.matcher(line).find();
    }
}
