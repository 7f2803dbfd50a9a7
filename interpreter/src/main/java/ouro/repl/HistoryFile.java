package ouro.repl;

import java.nio.file.Path;
import java.util.Map;

/** Where inputs are kept from one session to the next. */
final class HistoryFile {
    private HistoryFile() {}

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
}
