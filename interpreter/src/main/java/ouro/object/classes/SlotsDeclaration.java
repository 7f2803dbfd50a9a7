package ouro.object.classes;

import java.util.ArrayList;
import java.util.List;
import ouro.object.Errors;
import ouro.object.InstanceDictionary;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;

/** {@code __slots__} of a class body (Language Reference 3.3.2.4). */
final class SlotsDeclaration {
    private SlotsDeclaration() {}

    /** Gives the class its places; answers whether the body has {@code __slots__}. */
    static boolean declare(PyType cls, PyType base, PyType[] bases, PyDict namespace) {
        PyObject declared = namespace.get("__slots__");
        boolean attributes = false;
        for (PyType each : bases) {
            attributes |= each.hasAttributes();
        }
        cls.memberCount = base.memberCount;
        if (declared == null) {
            cls.setHasAttributes(true);
            return false;
        }
        List<String> names = names(declared, base);
        boolean wantsDict = names.remove("__dict__");
        if (wantsDict && attributes || names.contains("__dict__")) {
            throw Errors.typeError("__dict__ slot disallowed: we already got one");
        }
        names.remove("__weakref__");
        boolean isInstance = base.nativeBase() == PyType.OBJECT;
        cls.setHasAttributes(attributes || wantsDict || !isInstance && !names.isEmpty());
        if (wantsDict) {
            cls.addMember("__dict__", InstanceDictionary.of(cls));
        }
        for (String name : names) {
            if (namespace.get(name) != null) {
                throw Errors.valueError(PyStr.of(name).repr() + " in __slots__ conflicts with class variable");
            }
            String mangled = mangle(cls.name(), name).intern();
            cls.addMember(mangled, new MemberDescriptor(mangled, cls, isInstance ? cls.memberCount++ : -1));
        }
        return true;
    }

    private static List<String> names(PyObject declared, PyType base) {
        List<String> names = new ArrayList<>();
        if (declared instanceof PyStr single) {
            names.add(checked(single));
        } else {
            PyObject iterator = declared.iterator();
            for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
                names.add(checked(each));
            }
        }
        PyType nativeBase = base.nativeBase();
        boolean variableSize = nativeBase == PyInt.TYPE || nativeBase == PyTuple.TYPE || nativeBase == PyType.TYPE;
        if (!names.isEmpty() && variableSize) {
            throw Errors.typeError("nonempty __slots__ not supported for subtype of '" + base.name() + "'");
        }
        return names;
    }

    private static String checked(PyObject name) {
        if (!(name instanceof PyStr text)) {
            throw Errors.typeError(
                    "__slots__ items must be strings, not '" + name.type().name() + "'");
        }
        if (!isIdentifier(text.value)) {
            throw Errors.typeError("__slots__ must be identifiers");
        }
        return text.value;
    }

    private static boolean isIdentifier(String name) {
        if (name.isEmpty() || !(Character.isUnicodeIdentifierStart(name.codePointAt(0)) || name.charAt(0) == '_')) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isUnicodeIdentifierPart(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Private names carry the class's (Language Reference 6.2.1). */
    static String mangle(String className, String name) {
        if (!name.startsWith("__") || name.endsWith("__")) {
            return name;
        }
        String stripped = className.replaceFirst("^_+", "");
        return stripped.isEmpty() ? name : "_" + stripped + name;
    }
}
