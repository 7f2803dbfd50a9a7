package ouro.transcript.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a terminal would show of a run: both streams as they come, and each alone. */
final class Screen {
    /** More than anybody reads; a script that prints on and on is ended here. */
    private static final int LIMIT = 16 << 20;

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final ByteArrayOutputStream outputBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errorBytes = new ByteArrayOutputStream();
    private final List<Outcome.Printed> parts = new ArrayList<>();

    final OutputStream output = new Channel(outputBytes);
    final OutputStream errors = new Channel(errorBytes);

    /** Ends a part: what was printed since the last one is its own. */
    synchronized void endPart() {
        parts.add(new Outcome.Printed(
                outputBytes.toString(StandardCharsets.UTF_8), all.toString(StandardCharsets.UTF_8)));
        outputBytes.reset();
        all.reset();
    }

    synchronized List<Outcome.Printed> parts() {
        return List.copyOf(parts);
    }

    synchronized String errorText() {
        return errorBytes.toString(StandardCharsets.UTF_8);
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
            synchronized (Screen.this) {
                own.write(bytes, offset, length);
                all.write(bytes, offset, length);
                if (all.size() > LIMIT) {
                    Runtime.getRuntime().halt(Worker.TOO_MUCH_OUTPUT);
                }
            }
        }
    }
}
