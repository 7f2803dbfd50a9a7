package ouro.lib.errno;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import ouro.object.ModuleBuilder;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyStr;

/** The error numbers of Linux, their names and what {@code strerror} says of them; the module {@code errno}. */
public final class ErrorNumbers {
    public static final int NO_PERMISSION = 1;
    public static final int NO_SUCH_FILE = 2;
    public static final int NO_SUCH_PROCESS = 3;
    public static final int IO_FAILURE = 5;
    public static final int BAD_DESCRIPTOR = 9;
    public static final int TRY_AGAIN = 11;
    public static final int ACCESS_DENIED = 13;
    public static final int FILE_EXISTS = 17;
    public static final int NOT_A_DIRECTORY = 20;
    public static final int IS_A_DIRECTORY = 21;
    public static final int INVALID_ARGUMENT = 22;
    public static final int NOT_A_TERMINAL = 25;
    public static final int ILLEGAL_SEEK = 29;
    public static final int BROKEN_PIPE = 32;
    public static final int NOT_EMPTY = 39;
    public static final int TOO_MANY_LINKS = 40;
    public static final int VALUE_TOO_LARGE = 75;
    public static final int NOT_SUPPORTED = 95;
    public static final int NO_SUCH_FAMILY = 97;
    public static final int IS_CONNECTED = 106;
    public static final int NOT_CONNECTED = 107;
    public static final int IN_PROGRESS = 115;

    private static final String TABLE = "/system/errno.txt";

    private record ErrorEntry(String name, String text) {}

    /**
     * All of them, read when the first is asked for.
     *
     * @param byText the numbers of the texts
     */
    private record Table(Map<Integer, ErrorEntry> entries, Map<String, Integer> byText) {
        static final Table READ = read();

        private static Table read() {
            Map<Integer, ErrorEntry> entries = new LinkedHashMap<>();
            Map<String, Integer> texts = new HashMap<>();
            try (InputStream stream = ErrorNumbers.class.getResourceAsStream(TABLE);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] parts = line.split(" ", 3);
                    int number = Integer.parseInt(parts[0]);
                    entries.put(number, new ErrorEntry(parts[1], parts[2]));
                    texts.put(parts[2], number);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Table(Collections.unmodifiableMap(entries), Map.copyOf(texts));
        }
    }

    private ErrorNumbers() {}

    /** What {@code os.strerror} says. */
    public static String text(int number) {
        ErrorEntry entry = Table.READ.entries.get(number);
        return entry == null ? "Unknown error " + number : entry.text;
    }

    /** The number whose text that is, or {@link #IO_FAILURE}. */
    public static int ofText(String text) {
        return text == null ? IO_FAILURE : Table.READ.byText.getOrDefault(text, IO_FAILURE);
    }

    /** Fills the module {@code errno}. */
    public static void populate(ModuleBuilder m) {
        m.documentation("The numbers of the system's errors, by name.");
        PyDict codes = new PyDict();
        Table.READ.entries.forEach((number, entry) -> {
            m.constant(entry.name, PyInt.of(number));
            codes.put(PyInt.of(number), PyStr.of(entry.name));
        });
        m.constant("EWOULDBLOCK", m.module().dictionary.get("EAGAIN"));
        m.constant("EDEADLK", m.module().dictionary.get("EDEADLOCK"));
        m.constant("EOPNOTSUPP", m.module().dictionary.get("ENOTSUP"));
        m.constant("errorcode", codes);
    }
}
