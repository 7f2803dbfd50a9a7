package ouro.loop.system;

import java.io.IOException;
import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.exception.OSErrors;

/** The exceptions that sockets raise: Java says in words what Python says in numbers. */
public final class SocketErrors {
    /** {@code socket.gaierror}: a name that stands for no address. */
    public static final PyType NAME_ERROR =
            PyType.declare("gaierror", OSErrors.OS_ERROR).in("socket");

    private static final int UNKNOWN_NAME = -2;

    /** Words in a message of Java's, and the error they mean. */
    private record Meaning(String words, int number, String text) {}

    private static final Meaning[] MEANINGS = {
        new Meaning("refused", 111, "Connection refused"),
        new Meaning("reset", 104, "Connection reset by peer"),
        new Meaning("Broken pipe", 32, "Broken pipe"),
        new Meaning("already in use", 98, "Address already in use"),
        new Meaning("assign requested", 99, "Cannot assign requested address"),
        new Meaning("Network is unreachable", 101, "Network is unreachable"),
        new Meaning("No route", 113, "No route to host"),
        new Meaning("timed out", 110, "Connection timed out"),
        new Meaning("Permission denied", 13, "Permission denied"),
        new Meaning("No such file", 2, "No such file or directory"),
    };

    private SocketErrors() {}

    /** The OSError for a failure of the network. */
    public static PyException of(IOException e) {
        return of(e, null);
    }

    /** @param text what the error says instead of the system's own words; null for those */
    public static PyException of(IOException e, String text) {
        String said = String.valueOf(e.getMessage());
        for (Meaning meaning : MEANINGS) {
            if (said.contains(meaning.words)) {
                return error(meaning.number, text == null ? meaning.text : text);
            }
        }
        return Errors.raise(OSErrors.OS_ERROR, text == null ? said : text);
    }

    /** {@code OSError(number, text)}, of the subclass that belongs to the number. */
    public static PyException error(int number, String text) {
        return Errors.raise(OSErrors.OS_ERROR, PyInt.of(number), PyStr.of(text));
    }

    public static PyException unknownName() {
        return Errors.raise(NAME_ERROR, PyInt.of(UNKNOWN_NAME), PyStr.of("Name or service not known"));
    }

    /** What the system says of the number. */
    static String text(int number) {
        for (Meaning meaning : MEANINGS) {
            if (meaning.number == number) {
                return meaning.text;
            }
        }
        return "Error " + number;
    }
}
