package ouro.transcript.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a terminal would show of a run: both streams as they come, and each alone. */
final class Screen {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final ByteArrayOutputStream outputBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errorBytes = new ByteArrayOutputStream();
    private final List<Outcome.Printed> parts = new ArrayList<>();
    private final Spool children;
    private final Spool childrenErrors;
    private final int limit;
    private final int lineLimit;
    private int lines;
    private final Runnable flooded;
    private boolean full;

    final OutputStream output = new Channel(outputBytes);
    final OutputStream errors = new Channel(errorBytes);

    /**
     * @param children what programs write that the script starts
     * @param limit how many bytes there may be
     * @param lineLimit how many lines there may be
     * @param flooded called once when there are more
     */
    Screen(Spool children, Spool childrenErrors, int limit, int lineLimit, Runnable flooded) {
        this.children = children;
        this.childrenErrors = childrenErrors;
        this.limit = limit;
        this.lineLimit = lineLimit;
        this.flooded = flooded;
    }

    /** Ends a part: what was printed since the last one is its own. */
    synchronized void endPart() {
        takeFromChildren();
        parts.add(new Outcome.Printed(
                outputBytes.toString(StandardCharsets.UTF_8),
                errorBytes.toString(StandardCharsets.UTF_8),
                all.toString(StandardCharsets.UTF_8)));
        outputBytes.reset();
        errorBytes.reset();
        all.reset();
    }

    synchronized List<Outcome.Printed> parts() {
        return List.copyOf(parts);
    }

    /** What a program wrote stands before what the script writes after it. */
    private void takeFromChildren() {
        put(children.take(), outputBytes);
        put(childrenErrors.take(), errorBytes);
    }

    private void put(byte[] bytes, ByteArrayOutputStream own) {
        own.write(bytes, 0, bytes.length);
        all.write(bytes, 0, bytes.length);
    }

    private void countLines(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
    }

    private final class Channel extends OutputStream {
        private final ByteArrayOutputStream own;

        Channel(ByteArrayOutputStream own) {
            this.own = own;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            boolean tooMuch;
            synchronized (Screen.this) {
                takeFromChildren();
                own.write(bytes, offset, length);
                all.write(bytes, offset, length);
                countLines(bytes, offset, length);
                tooMuch = (all.size() > limit || lines > lineLimit) && !full;
                full |= tooMuch;
            }
            if (tooMuch) {
                flooded.run();
            }
        }
    }
}
