package ouro.runtime;

import java.util.ArrayDeque;
import ouro.object.Frame;
import ouro.object.ThreadState;

/** Where the script stands, told in the form of a traceback: for what ends it from outside. */
final class CallStack {
    private CallStack() {}

    /** The frames of the running thread, outermost first; the empty string outside of script code. */
    static String text() {
        ArrayDeque<Frame> frames = new ArrayDeque<>();
        for (Frame frame = ThreadState.current().frame; frame != null; frame = frame.back) {
            if (!TracebackPrinter.isLibrary(frame.code)) {
                frames.addFirst(frame);
            }
        }
        if (frames.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("Traceback (most recent call last):\n");
        for (Frame frame : frames) {
            text.append("  File \"")
                    .append(frame.code.fileName)
                    .append("\", line ")
                    .append(frame.line())
                    .append(", in ")
                    .append(frame.code.name)
                    .append('\n');
            String line = frame.code.fileName.startsWith("<") ? null : frame.code.sourceLine(frame.line());
            if (line != null && !line.isBlank()) {
                text.append("    ").append(line.strip()).append('\n');
            }
        }
        return text.toString();
    }
}
