package ouro.object;

/** The singletons {@code Ellipsis} and {@code NotImplemented}. */
public final class PySingleton extends PyObject {
    public static final PyType ELLIPSIS_TYPE =
            PyType.declare("ellipsis", PyType.OBJECT, SpecialMethod.REPR).isFinal();
    public static final PyType NOT_IMPLEMENTED_TYPE =
            PyType.declare("NotImplementedType", PyType.OBJECT, SpecialMethod.REPR).isFinal();
    public static final PySingleton ELLIPSIS = new PySingleton(ELLIPSIS_TYPE, "Ellipsis");
    public static final PySingleton NOT_IMPLEMENTED = new PySingleton(NOT_IMPLEMENTED_TYPE, "NotImplemented");

    private final String name;

    private PySingleton(PyType type, String name) {
        super(type);
        this.name = name;
    }

    @Override
    protected String slotRepr() {
        return name;
    }
}
