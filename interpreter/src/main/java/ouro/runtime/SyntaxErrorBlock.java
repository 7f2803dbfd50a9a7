package ouro.runtime;

import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.exception.SyntaxErrorValue;

/** The block that a SyntaxError prints: file, line, the text and marks under it. */
final class SyntaxErrorBlock {
    private static final int FILE = 0;
    private static final int LINE = 1;
    private static final int OFFSET = 2;
    private static final int TEXT = 3;
    private static final int END_LINE = 4;
    private static final int END_OFFSET = 5;

    private SyntaxErrorBlock() {}

    static void append(SyntaxErrorValue error, String indent, StringBuilder text) {
        PyObject file = error.place(FILE);
        PyObject line = error.place(LINE);
        if (line instanceof PyInt number && number.value > 0) {
            text.append(indent)
                    .append("  File \"")
                    .append(file == null || file == PyNone.NONE ? "<string>" : file.str())
                    .append("\", line ")
                    .append(number.value)
                    .append('\n');
            if (error.place(TEXT) instanceof PyStr source) {
                source(error, source.value, number.value, indent, text);
            }
        }
        PyObject message = error.message();
        text.append(indent)
                .append(error.type().fullName())
                .append(": ")
                .append(message == null || message == PyNone.NONE ? "<no detail available>" : message.str())
                .append('\n');
    }

    private static void source(SyntaxErrorValue error, String source, long line, String indent, StringBuilder text) {
        String stripped = source.replaceFirst("[\\r\\n]+$", "");
        String body = stripped.stripLeading();
        int shift = stripped.length() - body.length();
        text.append(indent).append("    ").append(body.stripTrailing()).append('\n');
        if (!(error.place(OFFSET) instanceof PyInt offset) || offset.value < 1) {
            return;
        }
        long end = error.place(END_OFFSET) instanceof PyInt given ? given.value : 0;
        boolean sameLine = !(error.place(END_LINE) instanceof PyInt endLine) || endLine.value == line;
        if (!sameLine) {
            end = body.stripTrailing().codePointCount(0, body.stripTrailing().length()) + shift + 1L;
        }
        if (end <= offset.value) {
            end = offset.value + 1;
        }
        long start = offset.value - 1 - shift;
        if (start >= 0) {
            text.append(indent).append("    ");
            for (int i = 0; i < start; i++) {
                text.append(i < body.length() && Character.isWhitespace(body.charAt(i)) ? body.charAt(i) : ' ');
            }
            text.append("^".repeat((int) (end - offset.value))).append('\n');
        }
    }
}
