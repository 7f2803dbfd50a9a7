package ouro.syntax.diagnosis;

import ouro.syntax.PythonSyntaxError;

/** Where the tokenizer stands in the text, and in which line of it. */
final class SourceCursor {
    static final int END = -1;

    final SourceText text;
    private int position;
    private int line;
    private int lineStart;
    /** Whether a new line was read, and nothing of the line behind it. */
    private boolean lineEnded = true;
    /** The line whose text is at hand with the line that is read: that where a string of several lines began. */
    private int firstBuffered;

    private boolean inString;

    SourceCursor(SourceText text) {
        this.text = text;
        this.line = text.firstLine() - 1;
        this.firstBuffered = text.firstLine();
    }

    /** The index of the next character. */
    int position() {
        return position;
    }

    int line() {
        return line;
    }

    /** The index of the first character of the line. */
    int lineStart() {
        return lineStart;
    }

    int column() {
        return position - lineStart;
    }

    int firstBuffered() {
        return firstBuffered;
    }

    int peek() {
        int c = text.at(position);
        if (lineEnded && c != END) {
            line++;
            lineStart = position;
            lineEnded = false;
            firstBuffered = inString ? firstBuffered : line;
        }
        return c;
    }

    int peek(int ahead) {
        return text.at(position + ahead);
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, position);
    }

    int read() {
        int c = peek();
        if (c != END) {
            position++;
            lineEnded = c == '\n';
        }
        return c;
    }

    /** Passes characters of this line. */
    void skip(int count) {
        position += count;
    }

    /** Reads as far as an index. */
    void readTo(int end) {
        while (position < end) {
            read();
        }
    }

    /** What was read since an index. */
    String since(int start) {
        return text.between(start, position);
    }

    /** Goes back to an index of a line that was read before. */
    void goBack(int index, int itsLine, int itsLineStart) {
        position = index;
        line = itsLine;
        lineStart = itsLineStart;
    }

    /** Says that the lines which follow belong to a string that begins here. */
    void beginString() {
        inString = true;
    }

    void endString() {
        inString = false;
    }

    /** Whether anything but comments comes behind. */
    boolean hasMore() {
        int place = position;
        while (true) {
            int c = text.at(place);
            if (c == '#') {
                place = text.lineEnd(place);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\f') {
                place++;
            } else {
                return c != END;
            }
        }
    }

    /** A flaw of the token that is read. */
    PythonSyntaxError flaw(String message) {
        return flaw(message, column(), column());
    }

    /** A flaw between two columns of this line, counted from 1. */
    PythonSyntaxError flaw(String message, int offset, int endOffset) {
        return text.tokenError(message, new ErrorRange(line, offset, line, endOffset));
    }

    /** An error in this line. */
    PythonSyntaxError error(PythonSyntaxError.ErrorClass kind, String message, int offset, int endOffset) {
        return text.error(kind, message, new ErrorRange(line, offset, line, endOffset), this);
    }
}
