package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** A module: a name and a dict. */
public final class PyModule extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "module", PyType.OBJECT, SpecialMethod.INIT, SpecialMethod.REPR, SpecialMethod.GETATTRIBUTE)
            .withAttributes()
            .constructor(PyModule::construct);

    private static final Signature SIGNATURE = new Signature("name, doc=None");

    /** Finds names that the module makes on demand (PEP 562 for native modules): the value, or null. */
    @FunctionalInterface
    public interface Fallback {
        PyObject find(String name);
    }

    public final PyDict dictionary = new PyDict();
    private Fallback fallback;
    private Runnable deferred;

    public PyModule(String name) {
        this(TYPE, name);
    }

    /** A module that a script makes with {@code types.ModuleType}. */
    private boolean isMadeByScript;

    private PyModule(PyType type, String name) {
        super(type);
        dictionary.put("__name__", PyStr.of(name));
        dictionary.put("__doc__", PyNone.NONE);
        dictionary.put("__package__", PyNone.NONE);
        dictionary.put("__loader__", PyNone.NONE);
        dictionary.put("__spec__", PyNone.NONE);
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        if (cls != TYPE) {
            PyModule module = new PyModule(cls, "?");
            module.isMadeByScript = true;
            return module;
        }
        PyObject[] bound = SIGNATURE.bind("module", arguments, keywords);
        if (!(bound[0] instanceof PyStr name)) {
            throw Errors.typeError("module() argument 'name' must be str, not " + bound[0].type.messageName());
        }
        PyModule module = new PyModule(TYPE, name.value);
        module.dictionary.put("__doc__", bound[1]);
        module.isMadeByScript = true;
        return module;
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] bound = SIGNATURE.bind("module", arguments, keywords);
        dictionary.put("__name__", bound[0]);
        dictionary.put("__doc__", bound[1]);
    }

    public String name() {
        return dictionary.get("__name__") instanceof PyStr text ? text.value : "?";
    }

    /** Sets where names that the dict has not are looked for. */
    public void setFallback(Fallback newFallback) {
        fallback = newFallback;
    }

    /** Says how the dict gets the rest of its names, which cost something to make: when one is asked for, or all are. */
    void defer(Runnable rest) {
        deferred = rest;
    }

    private void complete() {
        Runnable rest = deferred;
        deferred = null;
        if (rest != null) {
            rest.run();
        }
    }

    @Override
    public PyObject ownAttribute(String name) {
        return dictionary.get(name);
    }

    @Override
    public boolean setOwnAttribute(String name, PyObject value) {
        dictionary.put(name, value);
        return true;
    }

    @Override
    public boolean deleteOwnAttribute(String name) {
        return dictionary.remove(name) != null;
    }

    @Override
    public PyDict attributes() {
        complete();
        return dictionary;
    }

    @Override
    protected PyObject slotFindAttribute(String name) {
        PyObject found = dictionary.get(name);
        // Imports ask whether a module is a package: what is put off are constants.
        if (found == null && deferred != null && !name.startsWith("__")) {
            complete();
            found = dictionary.get(name);
        }
        if (found != null) {
            return found;
        }
        found = Attributes.find(this, name);
        if (found == null && name.equals("__annotations__")) {
            found = new PyDict();
            dictionary.put(name, found);
        }
        if (found == null && fallback != null) {
            found = fallback.find(name);
        }
        if (found == null) {
            PyObject hook = dictionary.get("__getattr__");
            found = hook == null ? null : hook.call(PyStr.of(name));
        }
        return found;
    }

    @Override
    protected String slotRepr() {
        PyObject file = dictionary.get("__file__");
        String origin = file != null ? " from " + file.repr() : isMadeByScript ? "" : " (built-in)";
        return "<module '" + name() + "'" + origin + ">";
    }
}
