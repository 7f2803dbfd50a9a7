package ouro;

import ouro.embedding.JavaValues;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** A value of a session that Java has no counterpart for: a function, a class, an instance. Any thread may use it. */
public final class ScriptValue implements JavaValues.Wrapped {
    private final Session session;
    private final PyObject object;

    ScriptValue(Session session, PyObject object) {
        this.session = session;
        this.object = object;
    }

    /**
     * Calls it.
     *
     * @throws SessionException where the call raises
     */
    public Object call(Object... arguments) {
        return session.perform(values -> object.call(values.toPython(arguments), null));
    }

    /**
     * An attribute.
     *
     * @throws SessionException where there is none
     */
    public Object get(String attribute) {
        return session.perform(values -> object.getAttribute(attribute));
    }

    /** Sets an attribute. */
    public void set(String attribute, Object value) {
        session.perform(values -> {
            object.setAttribute(attribute, values.toPython(value));
            return null;
        });
    }

    /** The session that it belongs to. */
    public Session session() {
        return session;
    }

    @Override
    public PyObject object() {
        return object;
    }

    /** {@code str(value)}. */
    @Override
    public String toString() {
        return (String) session.perform(values -> PyStr.of(object.str()));
    }
}
