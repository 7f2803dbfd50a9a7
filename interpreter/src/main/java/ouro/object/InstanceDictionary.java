package ouro.object;

/** {@code __dict__} as a member of the class whose instances have it. */
public final class InstanceDictionary {
    private InstanceDictionary() {}

    /** The member for a class. */
    public static GetSetDescriptor<PyObject> of(PyType cls) {
        return new GetSetDescriptor<>("__dict__", cls, PyObject::attributes, InstanceDictionary::replace);
    }

    private static void replace(PyObject self, PyObject value) {
        if (value == null) {
            throw Errors.typeError("cannot delete __dict__");
        }
        if (!(value instanceof PyDict dictionary)) {
            throw Errors.typeError("__dict__ must be set to a dictionary, not a '" + value.type.name() + "'");
        }
        if (self instanceof PyInstance instance) {
            instance.setAttributes(dictionary);
        } else if (self instanceof PyNativeObject object) {
            object.replaceAttributes(dictionary);
        } else {
            PyDict own = self.attributes();
            own.clear();
            for (int entry = dictionary.firstEntry(); entry >= 0; entry = dictionary.nextEntry(entry)) {
                own.put(dictionary.keyAt(entry), dictionary.valueAt(entry));
            }
        }
    }
}
