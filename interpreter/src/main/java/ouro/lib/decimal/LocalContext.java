package ouro.lib.decimal;

import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** What {@code localcontext()} gives to a with statement: another context until the end of the block. */
final class LocalContext extends PyObject {
    private static final PyType TYPE = PyType.declare(
                    "ContextManager", PyType.OBJECT, SpecialMethod.ENTER, SpecialMethod.EXIT)
            .in("decimal");

    private final DecimalContext inside;
    private DecimalContext before;

    LocalContext(DecimalContext inside) {
        super(TYPE);
        this.inside = inside;
    }

    @Override
    protected PyObject slotEnter() {
        before = DecimalContext.current();
        DecimalContext.setCurrent(inside);
        return inside;
    }

    @Override
    protected PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
        DecimalContext.setCurrent(before);
        return PyBool.FALSE;
    }
}
