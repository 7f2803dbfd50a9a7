package ouro.transcript.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes from both sides of a comparison what one has and the other cannot have: frames of CPython's library in tracebacks, the carets that
 * tracebacks have since Python 3.11, and the notebook's count of processor time.
 */
final class OutputNormalizer {
    private static final Pattern LIBRARY =
            Pattern.compile("^\\s*(?:[|+-]\\s*)*File \"(?:[^\"]*[/\\\\](?:lib|Lib|site-packages|dist-packages)"
                    + "[/\\\\][^\"]*|<frozen [^\"]*>)\", line \\d+, in .*");
    static final Pattern FRAME = Pattern.compile("^\\s*(?:[|+-]\\s*)*File \"[^\"]*\", line \\d+.*");
    private static final Pattern CARETS = Pattern.compile("^\\s+(?:[|+-]\\s*)*[~^]+\\s*$");
    private static final char ESCAPE = '\u001b';
    /** A control sequence of a terminal (ECMA-48, 5.4): no document can show what it does. */
    private static final Pattern CONTROL = Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]");

    private static final Pattern PROCESSOR_TIME = Pattern.compile("^CPU times: .*");

    private static final Pattern SCRIPT = Pattern.compile("[^\\s'\"(),<>=]+\\.py\\b");
    /** What a script counts as that has no name in its document. */
    private static final Pattern NAMELESS = Pattern.compile("listing_\\d+\\.py");

    private final Set<Tolerance> tolerances = EnumSet.noneOf(Tolerance.class);
    private final List<String> expected;
    private final List<String> printed;
    private final String file;
    /** What the document calls the script's file; null where it does not name it, or in many ways. */
    private final String ownName;

    private boolean withoutColours;
    private boolean withoutCarets;
    private boolean withoutWarningSources;

    /** @param script the file that the script counts as, with its folder */
    OutputNormalizer(List<String> expected, List<String> printed, String script) {
        List<String> left = new ArrayList<>(NotebookTraceback.redrawn(expected));
        List<String> right = new ArrayList<>(printed);
        if (!left.equals(expected)) {
            tolerances.add(Tolerance.TRACEBACKS);
        }
        file = script;
        ownName = ownName(left, right);
        if (ownName != null) {
            right.replaceAll(this::withOwnName);
            tolerances.add(Tolerance.PATHS);
        }
        if (anyContains(right, ESCAPE) && !anyContains(left, ESCAPE)) {
            withoutColours = true;
            right.replaceAll(OutputNormalizer::withoutColours);
            tolerances.add(Tolerance.COLOURS);
        }
        if (!anyMatches(right, PROCESSOR_TIME)
                && left.removeIf(line -> PROCESSOR_TIME.matcher(line).matches())) {
            tolerances.add(Tolerance.DURATIONS);
        }
        if (!anyMatches(right, LIBRARY) && removeLibraryFrames(left)) {
            tolerances.add(Tolerance.LIBRARY_FRAMES);
        }
        if (anyMatches(left, CARETS) != anyMatches(right, CARETS) && anyMatches(left, FRAME)) {
            withoutCarets = true;
            left.removeIf(line -> CARETS.matcher(line).matches());
            right.removeIf(line -> CARETS.matcher(line).matches());
            tolerances.add(Tolerance.CARETS);
        }
        if (left.stream().anyMatch(WarningLines::isWarning)
                && !warningSources(left).equals(warningSources(right))) {
            withoutWarningSources = true;
            left.removeAll(warningSources(left));
            right.removeAll(warningSources(right));
            tolerances.add(Tolerance.WARNINGS);
        }
        this.expected = left;
        this.printed = right;
    }

    List<String> expected() {
        return expected;
    }

    List<String> printed() {
        return printed;
    }

    /** What was set aside. */
    Set<Tolerance> tolerances() {
        return tolerances;
    }

    /** What another run printed, with the same set aside. */
    List<String> sameFor(List<String> lines) {
        List<String> trimmed = trimmed(lines);
        if (ownName != null) {
            trimmed.replaceAll(this::withOwnName);
        }
        if (withoutColours) {
            trimmed.replaceAll(OutputNormalizer::withoutColours);
        }
        if (withoutCarets) {
            trimmed.removeIf(line -> CARETS.matcher(line).matches());
        }
        if (withoutWarningSources) {
            trimmed.removeAll(warningSources(trimmed));
        }
        return trimmed;
    }

    /** What stands below a warning: the line of source that caused it, and advice. */
    private static List<String> warningSources(List<String> lines) {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean source = i > 0
                    && WarningLines.isWarning(lines.get(i - 1))
                    && lines.get(i).startsWith("  ");
            if (source || WarningLines.isAdvice(lines.get(i))) {
                sources.add(lines.get(i));
            }
        }
        return sources;
    }

    private String ownName(List<String> left, List<String> right) {
        if (right.stream().noneMatch(this::namesFile)) {
            return null;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        boolean nameless = NAMELESS.matcher(name).matches();
        Set<String> names = new HashSet<>();
        for (String line : left) {
            Matcher script = SCRIPT.matcher(line);
            boolean place = FRAME.matcher(line).matches() || WarningLines.isWarning(line);
            while (!place && script.find()) {
                String[] path = script.group().split("[/\\\\]");
                if (nameless || path[path.length - 1].equals(name)) {
                    names.add(script.group());
                }
            }
        }
        return names.size() == 1 ? names.iterator().next() : null;
    }

    /** Whether a line names the script's file, as places of errors and warnings do anyway. */
    private boolean namesFile(String line) {
        return line.contains(file) && !FRAME.matcher(line).matches() && !WarningLines.isWarning(line);
    }

    private String withOwnName(String line) {
        return namesFile(line) ? line.replace(file, ownName) : line;
    }

    private static String withoutColours(String line) {
        return CONTROL.matcher(line).replaceAll("").stripTrailing();
    }

    private static boolean anyContains(List<String> lines, char c) {
        return lines.stream().anyMatch(line -> line.indexOf(c) >= 0);
    }

    private static boolean anyMatches(List<String> lines, Pattern pattern) {
        return lines.stream().anyMatch(line -> pattern.matcher(line).matches());
    }

    /** A frame is its place and the lines of source below it, which are indented deeper. */
    private static boolean removeLibraryFrames(List<String> lines) {
        boolean removed = false;
        int i = 0;
        while (i < lines.size()) {
            if (!LIBRARY.matcher(lines.get(i)).matches()) {
                i++;
                continue;
            }
            int indent = indent(lines.remove(i));
            removed = true;
            while (i < lines.size()
                    && indent(lines.get(i)) > indent
                    && !FRAME.matcher(lines.get(i)).matches()) {
                lines.remove(i);
            }
            if (i > 0
                    && isHeader(lines.get(i - 1))
                    && (i == lines.size() || indent(lines.get(i)) <= indent(lines.get(i - 1)))) {
                // Nothing is left of this traceback but its exception.
                lines.remove(--i);
            }
        }
        return removed;
    }

    /** Whether a traceback begins here. */
    static boolean isHeader(String line) {
        return line.endsWith("Traceback (most recent call last):");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Without blanks at line ends, and without blank lines around the text. */
    static List<String> trimmed(List<String> lines) {
        List<String> trimmed = new ArrayList<>();
        for (String line : lines) {
            String end = line.replace('\u00A0', ' ').stripTrailing();
            if (!trimmed.isEmpty() || !end.isEmpty()) {
                trimmed.add(end);
            }
        }
        while (!trimmed.isEmpty() && trimmed.getLast().isEmpty()) {
            trimmed.removeLast();
        }
        return trimmed;
    }
}
