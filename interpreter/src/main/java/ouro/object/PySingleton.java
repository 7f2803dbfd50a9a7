package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** The singletons {@code Ellipsis} and {@code NotImplemented}. */
public final class PySingleton extends PyObject {
    public static final PyType ELLIPSIS_TYPE =
            PyType.declare("ellipsis", PyType.OBJECT, SpecialMethod.REPR).isFinal();
    public static final PyType NOT_IMPLEMENTED_TYPE = PyType.declare(
                    "NotImplementedType", PyType.OBJECT, SpecialMethod.REPR)
            .isFinal();
    public static final PySingleton ELLIPSIS = new PySingleton(ELLIPSIS_TYPE, "Ellipsis");
    public static final PySingleton NOT_IMPLEMENTED = new PySingleton(NOT_IMPLEMENTED_TYPE, "NotImplemented");

    static {
        ELLIPSIS_TYPE.populate(PySingleton.class, PySingleton::fill);
        NOT_IMPLEMENTED_TYPE.populate(PySingleton.class, PySingleton::fill);
        construct(ELLIPSIS_TYPE, ELLIPSIS);
        construct(NOT_IMPLEMENTED_TYPE, NOT_IMPLEMENTED);
    }

    private final String name;

    private PySingleton(PyType type, String name) {
        super(type);
        this.name = name;
    }

    private static void fill(TypeBuilder<PySingleton> t) {
        t.method("__reduce__", self -> PyStr.of(self.name));
    }

    /** Lets {@code cls()} give the only instance there is. */
    static void construct(PyType cls, PyObject instance) {
        cls.constructor((type, arguments, keywords) -> {
            if (arguments.length > 0) {
                throw Errors.typeError(type.name() + " takes no arguments");
            }
            return instance;
        });
    }

    @Override
    protected boolean slotBool() {
        if (this == NOT_IMPLEMENTED) {
            Deprecation.warn("NotImplemented should not be used in a boolean context");
        }
        return true;
    }

    @Override
    protected String slotRepr() {
        return name;
    }
}
