package ouro.object;

/** An object of a kind of which many are asked for their identity: it keeps its number, once there is one. */
public abstract class NumberedObject extends PyObject {
    /** 0 until somebody asks. */
    private int identityNumber;

    protected NumberedObject(PyType type) {
        super(type);
    }

    @Override
    protected final int identityNumber() {
        if (identityNumber == 0) {
            identityNumber = newIdentityNumber();
        }
        return identityNumber;
    }

    /** The number it is to have; not 0. */
    protected int newIdentityNumber() {
        return SessionState.current().identities.next();
    }
}
