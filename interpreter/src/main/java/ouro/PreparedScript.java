package ouro;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import ouro.embedding.JavaValues;
import ouro.object.PyDict;
import ouro.object.PyStr;
import ouro.runtime.Evaluator;

/** A text that was compiled once and can be run again and again in its session. */
public final class PreparedScript {
    private final Session session;
    private final Evaluator evaluator;
    private final Evaluator.Prepared prepared;

    PreparedScript(Session session, Evaluator evaluator, Evaluator.Prepared prepared) {
        this.session = session;
        this.evaluator = evaluator;
        this.prepared = prepared;
    }

    /**
     * Runs it in {@code __main__}.
     *
     * @param more names that {@code __main__} is given before
     * @return the value of the expression that it ends with; null where it ends with another statement
     * @throws SessionException where it raises
     */
    public Object run(Map<String, Object> more) {
        return session.perform(values -> {
            more.forEach((name, value) -> evaluator.names().put(name, values.toPython(value)));
            return evaluator.evaluate(prepared, evaluator.names());
        });
    }

    /**
     * Runs it among other names than those of {@code __main__}.
     *
     * @param given the names and their values
     * @param after is told of all names, and what they mean, when it has ended; those with two underscores left out
     * @return as {@link #run}
     */
    public Object runAmong(Map<String, Object> given, BiConsumer<String, Object> after) {
        Map<String, Object> meanings = new LinkedHashMap<>();
        try {
            return session.perform(values -> {
                PyDict names = evaluator.namespace();
                given.forEach((name, value) -> names.put(name, values.toPython(value)));
                try {
                    return evaluator.evaluate(prepared, names);
                } finally {
                    collect(names, values, meanings);
                }
            });
        } finally {
            meanings.forEach(after);
        }
    }

    private static void collect(PyDict names, JavaValues values, Map<String, Object> meanings) {
        for (int entry = names.firstEntry(); entry >= 0; entry = names.nextEntry(entry)) {
            if (names.keyAt(entry) instanceof PyStr name && !name.value.startsWith("__")) {
                meanings.put(name.value, values.toJava(names.valueAt(entry)));
            }
        }
    }
}
