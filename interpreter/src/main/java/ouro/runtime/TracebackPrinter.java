package ouro.runtime;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import ouro.object.Code;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTraceback;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.SourceLocation;
import ouro.object.exception.PyExceptionGroup;
import ouro.object.exception.SyntaxErrorValue;

/** Prints exceptions as CPython 3.11 does: chain, frames with carets, notes, groups (Library Reference, traceback). */
public final class TracebackPrinter {
    private static final String CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";
    /** A frame repeated more often than this is told once with a count. */
    private static final int REPEATS = 3;

    private static final int MOST_GROUP_MEMBERS = 15;
    private static final int MOST_GROUP_DEPTH = 10;

    private final Map<PyBaseException, Boolean> seen = new IdentityHashMap<>();

    /** How many frames are shown of each exception ({@code sys.tracebacklimit}), … */
    private final int limit;

    /** … and whether these are the outermost ones, as the module {@code traceback} has it, or the innermost ones. */
    private final boolean outermost;

    private TracebackPrinter(boolean outermost) {
        PyObject given = SessionState.current().modules.get("sys") instanceof PyModule sys
                ? sys.dictionary.get("tracebacklimit")
                : null;
        this.limit = given instanceof PyInt frames ? Math.max(0, frames.clampedToInt()) : Integer.MAX_VALUE;
        this.outermost = outermost;
    }

    /** The whole text, with the exceptions it came of. */
    public static String format(PyBaseException exception) {
        return format(exception, false);
    }

    /** As above; {@code outermost} says which frames stay where {@code sys.tracebacklimit} leaves some out. */
    static String format(PyBaseException exception, boolean outermost) {
        StringBuilder text = new StringBuilder();
        new TracebackPrinter(outermost).chain(exception, "", text, 0);
        return text.toString();
    }

    /** Without the exceptions it came of: what is said of one that nobody can catch any more. */
    static String formatAlone(PyBaseException exception) {
        StringBuilder text = new StringBuilder();
        new TracebackPrinter(false).one(exception, "", text, 0);
        return text.toString();
    }

    /** The last line or lines: class and message, notes. */
    static String formatOnly(PyBaseException exception) {
        StringBuilder text = new StringBuilder();
        message(exception, "", text);
        return text.toString();
    }

    /** The frames of a traceback without a heading. */
    static String formatFrames(PyTraceback traceback) {
        StringBuilder text = new StringBuilder();
        new TracebackPrinter(true).frames(traceback, "", text);
        return text.toString();
    }

    private void chain(PyBaseException exception, String indent, StringBuilder text, int depth) {
        seen.put(exception, true);
        PyBaseException cause = exception.cause();
        PyBaseException context = exception.context();
        if (cause != null && !seen.containsKey(cause)) {
            chain(cause, indent, text, depth);
            indented(CAUSE, indent, text);
        } else if (cause == null && context != null && !exception.isContextSuppressed() && !seen.containsKey(context)) {
            chain(context, indent, text, depth);
            indented(CONTEXT, indent, text);
        }
        one(exception, indent, text, depth);
    }

    private static void indented(String lines, String indent, StringBuilder text) {
        if (indent.isEmpty()) {
            text.append(lines);
            return;
        }
        for (String line : lines.split("\n", -1)) {
            text.append(indent).append(line).append('\n');
        }
        text.setLength(text.length() - indent.length() - 1);
    }

    private void one(PyBaseException exception, String indent, StringBuilder text, int depth) {
        boolean group = exception instanceof PyExceptionGroup;
        if (exception.traceback() != null && limit > 0) {
            String heading = group ? "Exception Group Traceback" : "Traceback";
            String prefix = group && depth == 0 ? "  + " : indent;
            text.append(prefix).append(heading).append(" (most recent call last):\n");
            frames(exception.traceback(), group && depth == 0 ? "  | " : indent, text);
        }
        String inner = group && depth == 0 ? "  | " : indent;
        message(exception, inner, text);
        if (exception instanceof PyExceptionGroup members) {
            members(members, depth, text);
        }
    }

    private void members(PyExceptionGroup group, int depth, StringBuilder text) {
        PyBaseException[] members = group.exceptions();
        String margin = "  ".repeat(depth + 1);
        for (int i = 0; i < members.length; i++) {
            boolean cut = i >= MOST_GROUP_MEMBERS;
            String title = cut ? "..." : Integer.toString(i + 1);
            text.append(margin)
                    .append(i == 0 ? "+-" : "  ")
                    .append("+---------------- ")
                    .append(title)
                    .append(" ----------------\n");
            String indent = margin + "  | ";
            if (cut) {
                int left = members.length - MOST_GROUP_MEMBERS;
                text.append(indent)
                        .append("and ")
                        .append(left)
                        .append(" more exception")
                        .append(left > 1 ? "s" : "")
                        .append('\n');
                break;
            }
            if (depth + 1 >= MOST_GROUP_DEPTH) {
                text.append(indent).append("... (max_group_depth is 10)\n");
            } else {
                chain(members[i], indent, text, depth + 1);
            }
        }
        if (members.length > 0
                && !(members[Math.min(members.length, MOST_GROUP_MEMBERS) - 1] instanceof PyExceptionGroup)) {
            text.append(margin).append("  +------------------------------------\n");
        }
    }

    // ---- frames --------------------------------------------------------------------------------------------------

    private void frames(PyTraceback first, String indent, StringBuilder text) {
        List<PyTraceback> entries = new ArrayList<>();
        for (PyTraceback entry = first; entry != null; entry = entry.next) {
            if (!isLibrary(entry.frame.code)) {
                entries.add(entry);
            }
        }
        if (entries.size() > limit) {
            int from = outermost ? 0 : entries.size() - limit;
            entries = entries.subList(from, from + limit);
        }
        PyTraceback previous = null;
        int repeated = 0;
        for (PyTraceback entry : entries) {
            boolean same =
                    previous != null && previous.frame.code == entry.frame.code && previous.line() == entry.line();
            repeated = same ? repeated + 1 : 0;
            if (!same) {
                tellRepeats(previous, entries, entry, indent, text);
            }
            previous = entry;
            if (repeated < REPEATS) {
                frame(entry, indent, text);
            }
        }
        tellRepeats(previous, entries, null, indent, text);
    }

    /** Frames of modules that come with Ouro are not shown: they have no counterpart in CPython's tracebacks. */
    static boolean isLibrary(Code code) {
        return code.fileName.startsWith("<ouro/");
    }

    private static void tellRepeats(
            PyTraceback last, List<PyTraceback> entries, PyTraceback next, String indent, StringBuilder text) {
        if (last == null) {
            return;
        }
        int end = next == null ? entries.size() : entries.indexOf(next);
        int count = 0;
        for (int i = end - 1; i >= 0; i--) {
            PyTraceback entry = entries.get(i);
            if (entry.frame.code != last.frame.code || entry.line() != last.line()) {
                break;
            }
            count++;
        }
        if (count > REPEATS) {
            int more = count - REPEATS;
            text.append(indent)
                    .append("  [Previous line repeated ")
                    .append(more)
                    .append(more == 1 ? " more time]\n" : " more times]\n");
        }
    }

    private static void frame(PyTraceback entry, String indent, StringBuilder text) {
        Code code = entry.frame.code;
        text.append(indent)
                .append("  File \"")
                .append(code.fileName)
                .append("\", line ")
                .append(entry.line())
                .append(", in ")
                .append(code.name)
                .append('\n');
        String line = showsSource(code.fileName) ? code.sourceLine(entry.line()) : null;
        if (line == null || line.isBlank()) {
            return;
        }
        text.append(indent).append("    ").append(line.strip()).append('\n');
        SourceLocation at = entry.at;
        if (at != null) {
            String carets = TracebackCarets.under(line, at);
            if (carets != null) {
                text.append(indent).append("    ").append(carets).append('\n');
            }
        }
    }

    /** Text that came from no file has no lines to show, as in CPython; but what was typed at a prompt has. */
    private static boolean showsSource(String file) {
        return !file.startsWith("<") || file.startsWith(InteractiveInterpreter.NAME_START);
    }

    // ---- messages ------------------------------------------------------------------------------------------------

    private static void message(PyBaseException exception, String indent, StringBuilder text) {
        if (exception instanceof SyntaxErrorValue syntax && syntax.place(0) != null) {
            SyntaxErrorBlock.append(syntax, indent, text);
        } else {
            String message = safeStr(exception);
            if (exception.traceback() != null || !message.isEmpty()) {
                message += Suggestions.hint(exception);
            }
            String name = className(exception.type());
            lines(name + (message.isEmpty() ? "" : ": " + message), indent, text);
        }
        PyObject notes = exception.findAttribute("__notes__");
        if (notes != null && notes != PyNone.NONE) {
            PyObject iterator = notes.iterator();
            for (PyObject note = iterator.next(); note != null; note = iterator.next()) {
                lines(note instanceof PyStr string ? string.value : note.repr(), indent, text);
            }
        }
    }

    private static void lines(String message, String indent, StringBuilder text) {
        if (indent.isEmpty()) {
            text.append(message).append('\n');
            return;
        }
        for (String line : message.split("\n", -1)) {
            text.append(indent).append(line).append('\n');
        }
    }

    private static String safeStr(PyBaseException exception) {
        try {
            return exception.str();
        } catch (PyException e) {
            if (e.is(Exceptions.EXCEPTION)) {
                return "<exception str() failed>";
            }
            throw e;
        }
    }

    /** The class as the last line names it: without the modules that need no naming. */
    private static String className(PyType type) {
        return type.module().equals("__main__") ? type.qualifiedName() : type.fullName();
    }
}
