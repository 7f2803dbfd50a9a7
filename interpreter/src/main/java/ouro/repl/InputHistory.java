package ouro.repl;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import org.jline.reader.History;
import org.jline.reader.LineReader;

/**
 * The inputs that the arrow keys bring back: those of earlier sessions and of other prompts first, then this prompt's own.
 * JLine's own history logs a trace for every input that it cannot write, and does not see what other prompts add.
 */
final class InputHistory implements History {
    private static final int MOST = 10_000;

    private final HistoryFile file;
    private final List<String> inputs = new ArrayList<>();
    /** Where this prompt's own begin. */
    private int own;

    private int index;
    private boolean loaded;
    private String complaint;

    /** @param path where inputs are kept; null for nowhere */
    InputHistory(Path path) {
        file = path == null ? null : new HistoryFile(path, MOST);
    }

    /** A line is about to be read. */
    @Override
    public void attach(LineReader reader) {
        if (file != null) {
            insert(loaded ? file.addedByOthers() : file.load());
        }
        loaded = true;
        index = inputs.size();
    }

    private void insert(List<String> others) {
        inputs.addAll(own, others);
        own += others.size();
    }

    @Override
    public void add(Instant time, String given) {
        String input = given.stripTrailing();
        if (!input.isEmpty() && (inputs.isEmpty() || !inputs.getLast().equals(input))) {
            inputs.add(input);
            keep(input);
        }
        index = inputs.size();
    }

    private void keep(String input) {
        if (file == null || complaint != null) {
            return;
        }
        try {
            insert(file.append(input));
        } catch (IOException | OverlappingFileLockException e) {
            complaint = "the history is not kept: cannot write " + file;
        }
    }

    /** Why inputs are not kept, said once; null where they are, or it was said. */
    String takeComplaint() {
        String taken = complaint;
        if (taken != null) {
            complaint = "";
        }
        return taken == null || taken.isEmpty() ? null : taken;
    }

    // ---- each input is written when it is added: JLine has nothing to load or to save ------------------------------

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public void write(Path other, boolean incremental) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void append(Path other, boolean incremental) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void read(Path other, boolean checkDuplicates) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void purge() {
        inputs.clear();
        own = 0;
        index = 0;
    }

    // ---- entries -------------------------------------------------------------------------------------------------

    private record Input(int index, String line) implements Entry {
        @Override
        public Instant time() {
            return Instant.EPOCH;
        }
    }

    @Override
    public int size() {
        return inputs.size();
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int last() {
        return inputs.size() - 1;
    }

    @Override
    public String get(int place) {
        return inputs.get(place);
    }

    @Override
    public ListIterator<Entry> iterator(int place) {
        List<Entry> entries = new AbstractList<>() {
            @Override
            public Entry get(int at) {
                return new Input(at, inputs.get(at));
            }

            @Override
            public int size() {
                return inputs.size();
            }
        };
        return entries.listIterator(Math.clamp(place, 0, inputs.size()));
    }

    // ---- the place that the arrow keys have come to ----------------------------------------------------------------

    @Override
    public int index() {
        return index;
    }

    @Override
    public String current() {
        return index < inputs.size() ? inputs.get(index) : "";
    }

    @Override
    public boolean previous() {
        return moveBy(-1);
    }

    @Override
    public boolean next() {
        return moveBy(1);
    }

    /** One beyond the last stands for the line that is being typed. */
    private boolean moveBy(int step) {
        int place = index + step;
        if (place < 0 || place > inputs.size()) {
            return false;
        }
        index = place;
        return true;
    }

    @Override
    public boolean moveToFirst() {
        return index != 0 && moveTo(0);
    }

    @Override
    public boolean moveToLast() {
        return index != inputs.size() - 1 && moveTo(inputs.size() - 1);
    }

    @Override
    public boolean moveTo(int place) {
        boolean exists = place >= 0 && place < inputs.size();
        index = exists ? place : index;
        return exists;
    }

    @Override
    public void moveToEnd() {
        index = inputs.size();
    }

    @Override
    public void resetIndex() {
        index = Math.min(index, inputs.size());
    }
}
