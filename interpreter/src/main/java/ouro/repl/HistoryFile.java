package ouro.repl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where inputs are kept from one session to the next, a line each. Several prompts may write to it at the same time. */
final class HistoryFile {
    private final Path path;
    private final int most;
    /** How much of the file is known. */
    private long position;

    /** @param most how many inputs are kept at least */
    HistoryFile(Path path, int most) {
        this.path = path;
        this.most = most;
    }

    /**
     * {@code OURO_HISTORY}; else {@code ouro/history} in the user's state folder, as the XDG convention places it. Null
     * where {@code OURO_HISTORY} is set to nothing: then nothing is kept.
     */
    static Path path(Map<String, String> environment) {
        String given = environment.get("OURO_HISTORY");
        if (given != null) {
            return given.isEmpty() ? null : Path.of(given);
        }
        String state = environment.get("XDG_STATE_HOME");
        Path folder = state != null && !state.isEmpty()
                ? Path.of(state)
                : Path.of(System.getProperty("user.home"), ".local", "state");
        return folder.resolve("ouro").resolve("history");
    }

    /** What is in the file, the oldest first; nothing where there is none, or it cannot be read. */
    List<String> load() {
        try {
            List<String> inputs = unknown();
            if (inputs.size() > 2 * most) {
                inputs = inputs.subList(inputs.size() - most, inputs.size());
                rewrite(inputs);
            }
            return inputs;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What other prompts have added since this one last looked. */
    List<String> addedByOthers() {
        try {
            return Files.size(path) == position ? List.of() : unknown();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Adds an input at the end.
     *
     * @return what other prompts have added since this one last looked
     * @throws IOException where the file cannot be written
     */
    List<String> append(String input) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                FileLock lock = channel.lock()) {
            List<String> others = lock.isValid() ? unknown(channel) : List.of();
            ByteBuffer line = StandardCharsets.UTF_8.encode(escape(input) + "\n");
            channel.position(channel.size());
            while (line.hasRemaining()) {
                channel.write(line);
            }
            position = channel.position();
            return others;
        }
    }

    private List<String> unknown() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return unknown(channel);
        }
    }

    private List<String> unknown(FileChannel channel) throws IOException {
        if (channel.size() < position) {
            // Another prompt has shortened it: what was in it is known.
            position = channel.size();
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - position));
        channel.position(position);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // The rest of it.
            continue;
        }
        position = channel.position();
        List<String> inputs = new ArrayList<>();
        for (String line :
                StandardCharsets.UTF_8.decode(bytes.flip()).toString().split("\n")) {
            if (!line.isBlank()) {
                inputs.add(unescape(line));
            }
        }
        return inputs;
    }

    private void rewrite(List<String> inputs) throws IOException {
        Path shorter = Files.createTempFile(path.toAbsolutePath().getParent(), "history", null);
        try {
            Files.write(shorter, inputs.stream().map(HistoryFile::escape).toList());
            Files.move(shorter, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(shorter);
        }
        position = Files.size(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static String escape(String input) {
        return input.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String line) {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                char escaped = line.charAt(++i);
                input.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                input.append(c);
            }
        }
        return input.toString();
    }
}
