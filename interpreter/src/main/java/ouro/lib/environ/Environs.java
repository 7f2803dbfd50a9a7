package ouro.lib.environ;

import java.util.Map;
import java.util.TreeMap;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.lib.files.PathText;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyDict;
import ouro.object.PyStr;
import ouro.object.SessionLocal;

/**
 * The variables of the environment as a session has them, since Java's own cannot be changed: those that {@code os.environ}
 * shows, and those that processes are given. {@code os.environ} keeps both in step; {@code os.putenv} changes the latter only.
 */
public final class Environs {
    private static final SessionLocal<Environs> LOCAL = SessionLocal.of(Environs::new);

    private PyDict values;
    /** What processes are given; null as long as nothing differs from what Ouro itself was given. */
    private Map<String, String> given;

    private Environs() {}

    /** All that {@code os.environ} shows, names and values as strs. */
    public static PyDict values() {
        return LOCAL.get().read();
    }

    private PyDict read() {
        if (values == null) {
            values = new PyDict();
            for (Map.Entry<String, String> each : new TreeMap<>(System.getenv()).entrySet()) {
                values.put(each.getKey(), PyStr.of(each.getValue()));
            }
        }
        return values;
    }

    private Map<String, String> changed() {
        if (given == null) {
            given = new TreeMap<>(System.getenv());
        }
        return given;
    }

    /** Sets a variable for processes that are started from now on. */
    public static void put(String name, String value) {
        checkNull(name);
        checkNull(value);
        if (name.indexOf('=') >= 0) {
            throw illegalName();
        }
        if (name.isEmpty()) {
            throw FileErrors.of(ErrorNumbers.INVALID_ARGUMENT, null);
        }
        LOCAL.get().changed().put(name, value);
    }

    /** Takes a variable from processes that are started from now on. */
    public static void remove(String name) {
        checkNull(name);
        if (name.isEmpty() || name.indexOf('=') >= 0) {
            throw FileErrors.of(ErrorNumbers.INVALID_ARGUMENT, null);
        }
        LOCAL.get().changed().remove(name);
    }

    private static void checkNull(String text) {
        if (text.indexOf('\0') >= 0) {
            throw Errors.valueError("embedded null byte");
        }
    }

    private static RuntimeException illegalName() {
        return Errors.valueError("illegal environment variable name");
    }

    /** The module {@code _environ}: what {@code os.environ} shows, and what a process is given. */
    public static void populate(ModuleBuilder m) {
        m.constant("values", values());
        m.function("given", () -> {
            PyDict given = new PyDict();
            for (Map.Entry<String, String> each : LOCAL.get().changed().entrySet()) {
                given.put(each.getKey(), PyStr.of(each.getValue()));
            }
            return given;
        });
    }

    /** Gives a process the environment of the session. */
    public static void applyTo(Map<String, String> environment) {
        Map<String, String> changed = LOCAL.get().given;
        if (changed != null) {
            environment.clear();
            environment.putAll(changed);
        }
    }

    /** Replaces an environment by the strs of a dict. */
    public static void copy(PyDict from, Map<String, String> environment) {
        environment.clear();
        for (int entry = from.firstEntry(); entry >= 0; entry = from.nextEntry(entry)) {
            String name = PathText.of(from.keyAt(entry)).text();
            String value = PathText.of(from.valueAt(entry)).text();
            checkNull(name);
            checkNull(value);
            if (name.indexOf('=') >= 0) {
                throw illegalName();
            }
            environment.put(name, value);
        }
    }
}
