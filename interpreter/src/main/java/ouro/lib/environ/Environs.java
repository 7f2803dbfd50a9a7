package ouro.lib.environ;

import java.util.Map;
import java.util.TreeMap;
import ouro.lib.files.PathText;
import ouro.object.ModuleBuilder;
import ouro.object.PyDict;
import ouro.object.PyStr;
import ouro.object.SessionPart;

/** The variables of the environment as a session's script has them: Java's own cannot be changed. */
public final class Environs {
    private static final SessionPart<Environs> PART = SessionPart.of(Environs::new);

    private PyDict values;

    private Environs() {}

    /** Fills the module {@code _environ}, on which {@code os.environ} stands. */
    public static void populate(ModuleBuilder m) {
        m.constant("values", values());
    }

    /** All of them, names and values as strs; the dict is the one that {@code os.environ} shows and changes. */
    public static PyDict values() {
        return PART.get().read();
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

    /** Gives a process the environment of the script. */
    public static void applyTo(Map<String, String> environment) {
        PyDict changed = PART.get().values;
        if (changed != null) {
            copy(changed, environment);
        }
    }

    /** Replaces an environment by the strs of a dict. */
    public static void copy(PyDict from, Map<String, String> environment) {
        environment.clear();
        for (int entry = from.firstEntry(); entry >= 0; entry = from.nextEntry(entry)) {
            environment.put(
                    PathText.of(from.keyAt(entry)).text(),
                    PathText.of(from.valueAt(entry)).text());
        }
    }
}
