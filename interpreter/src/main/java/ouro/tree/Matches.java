package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyByteArray;
import ouro.object.PyBytes;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyFrozenSet;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PySet;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.syntax.ast.Position;

/** The match statement and its patterns (PEP 634). */
final class Matches {
    private Matches() {}

    /** A test of a subject that binds names as it goes. */
    abstract static class PatternNode extends Node {
        PatternNode(Position at) {
            super(at);
        }

        abstract boolean matches(Frame frame, PyObject subject);
    }

    /** Whether a pattern fits a value, as an expression: suspending match statements are built of these. */
    static final class Test extends ExpressionNode {
        private final PatternNode pattern;
        private final ExpressionNode subject;

        Test(Position at, PatternNode pattern, ExpressionNode subject) {
            super(at);
            this.pattern = pattern;
            this.subject = subject;
        }

        @Override
        public PyObject execute(Frame frame) {
            return PyBool.of(executeBoolean(frame));
        }

        @Override
        public boolean executeBoolean(Frame frame) {
            PyObject value = subject.execute(frame);
            frame.at = pattern;
            return pattern.matches(frame, value);
        }
    }

    static final class Value extends PatternNode {
        private final ExpressionNode value;

        Value(Position at, ExpressionNode value) {
            super(at);
            this.value = value;
        }

        @Override
        boolean matches(Frame frame, PyObject subject) {
            PyObject expected = value.execute(frame);
            frame.at = this;
            return Operators.compare(ouro.object.Comparison.EQ, subject, expected)
                    .isTrue();
        }
    }

    static final class Singleton extends PatternNode {
        private final PyObject value;

        Singleton(Position at, PyObject value) {
            super(at);
            this.value = value;
        }

        @Override
        boolean matches(Frame frame, PyObject subject) {
            return subject == value;
        }
    }

    /** Binds what the inner pattern matches; without one, anything; without a name, nothing is bound. */
    static final class As extends PatternNode {
        private final PatternNode pattern;
        private final Target target;

        As(Position at, PatternNode pattern, Target target) {
            super(at);
            this.pattern = pattern;
            this.target = target;
        }

        @Override
        boolean matches(Frame frame, PyObject subject) {
            if (pattern != null && !pattern.matches(frame, subject)) {
                return false;
            }
            if (target != null) {
                target.assign(frame, subject);
            }
            return true;
        }
    }

    static final class Or extends PatternNode {
        private final PatternNode[] alternatives;

        Or(Position at, PatternNode[] alternatives) {
            super(at);
            this.alternatives = alternatives;
        }

        @Override
        boolean matches(Frame frame, PyObject subject) {
            for (PatternNode alternative : alternatives) {
                if (alternative.matches(frame, subject)) {
                    return true;
                }
            }
            return false;
        }
    }

    static final class Sequence extends PatternNode {
        private final PatternNode[] patterns;
        /** The place of the starred pattern, or -1. */
        private final int starred;

        Sequence(Position at, PatternNode[] patterns, int starred) {
            super(at);
            this.patterns = patterns;
            this.starred = starred;
        }

        @Override
        boolean matches(Frame frame, PyObject subject) {
            if (!isSequence(subject)) {
                return false;
            }
            int length = subject.length();
            int fixed = starred < 0 ? patterns.length : patterns.length - 1;
            if (starred < 0 ? length != fixed : length < fixed) {
                return false;
            }
            for (int i = 0; i < patterns.length; i++) {
                PyObject item;
                if (i == starred) {
                    List<PyObject> rest = new ArrayList<>();
                    for (int k = i; k < i + length - fixed; k++) {
                        rest.add(subject.getItem(PyInt.of(k)));
                    }
                    item = PyList.of(rest.toArray(PyObject[]::new));
                } else {
                    int place = starred >= 0 && i > starred ? length - patterns.length + i : i;
                    item = subject.getItem(PyInt.of(place));
                }
                if (!patterns[i].matches(frame, item)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isSequence(PyObject subject) {
            if (subject instanceof PyStr || subject instanceof PyBytes || subject instanceof PyByteArray) {
                return false;
            }
            return subject instanceof PyList
                    || subject instanceof PyTuple
                    || isRegistered(subject, "Sequence", "range", "deque", "array", "memoryview");
        }
    }

    /** Whether the class is one of these natives, or inherits {@code collections.abc}'s class of that name. */
    private static boolean isRegistered(PyObject subject, String abstractName, String... natives) {
        for (PyType type : subject.type().mro()) {
            for (String name : natives) {
                if (!type.isHeap() && type.name().equals(name)) {
                    return true;
                }
            }
            if (type.name().equals(abstractName) && type.module().startsWith("collections")) {
                return true;
            }
        }
        return false;
    }

    static final class Mapping extends PatternNode {
        private final ExpressionNode[] keys;
        private final PatternNode[] patterns;
        private final Target rest;

        Mapping(Position at, ExpressionNode[] keys, PatternNode[] patterns, Target rest) {
            super(at);
            this.keys = keys;
            this.patterns = patterns;
            this.rest = rest;
        }

        @Override
        boolean matches(Frame frame, PyObject subject) {
            if (!(subject instanceof PyDict) && !isRegistered(subject, "Mapping", "mappingproxy")) {
                return false;
            }
            PyObject[] found = new PyObject[keys.length];
            for (int i = 0; i < keys.length; i++) {
                PyObject key = keys[i].execute(frame);
                keyValues(frame, key);
                if (!subject.contains(key)) {
                    return false;
                }
                found[i] = subject.getItem(key);
            }
            for (int i = 0; i < patterns.length; i++) {
                if (!patterns[i].matches(frame, found[i])) {
                    return false;
                }
            }
            if (rest != null) {
                rest.assign(frame, remaining(frame, subject));
            }
            return true;
        }

        private void keyValues(Frame frame, PyObject key) {
            frame.at = this;
            key.hash();
        }

        private PyDict remaining(Frame frame, PyObject subject) {
            PyDict copy = new PyDict();
            PyObject iterator = subject.callMethod("keys").iterator();
            for (PyObject key = iterator.next(); key != null; key = iterator.next()) {
                copy.put(key, subject.getItem(key));
            }
            for (ExpressionNode key : keys) {
                copy.remove(key.execute(frame));
            }
            return copy;
        }
    }

    static final class Instance extends PatternNode {
        private static final PyType[] SELF_MATCHING = {
            PyBool.TYPE,
            PyByteArray.TYPE,
            PyBytes.TYPE,
            PyDict.TYPE,
            PyFloat.TYPE,
            PyFrozenSet.TYPE,
            PyInt.TYPE,
            PyList.TYPE,
            PySet.TYPE,
            PyStr.TYPE,
            PyTuple.TYPE
        };

        private final ExpressionNode type;
        private final PatternNode[] patterns;
        private final String[] keywords;
        private final PatternNode[] keywordPatterns;

        Instance(
                Position at,
                ExpressionNode type,
                PatternNode[] patterns,
                String[] keywords,
                PatternNode[] keywordPatterns) {
            super(at);
            this.type = type;
            this.patterns = patterns;
            this.keywords = keywords;
            this.keywordPatterns = keywordPatterns;
        }

        @Override
        boolean matches(Frame frame, PyObject subject) {
            PyObject cls = type.execute(frame);
            frame.at = this;
            if (!(cls instanceof PyType wanted)) {
                throw Errors.typeError("called match pattern must be a type");
            }
            if (!ouro.object.ClassChecks.isInstance(subject, wanted)) {
                return false;
            }
            return positional(frame, subject, wanted) && byKeyword(frame, subject);
        }

        private boolean positional(Frame frame, PyObject subject, PyType wanted) {
            if (patterns.length == 0) {
                return true;
            }
            PyObject names = wanted.findAttribute("__match_args__");
            if (names == null && matchesSelf(wanted)) {
                if (patterns.length > 1) {
                    throw tooMany(wanted, 1);
                }
                return patterns[0].matches(frame, subject);
            }
            int allowed = names == null ? 0 : names.length();
            if (names != null && !(names instanceof PyTuple)) {
                throw Errors.typeError(wanted.name() + ".__match_args__ must be a tuple (got "
                        + names.type().name() + ")");
            }
            if (patterns.length > allowed) {
                throw tooMany(wanted, allowed);
            }
            for (int i = 0; i < patterns.length; i++) {
                PyObject value = subject.findAttribute(((PyTuple) names).get(i).str());
                if (value == null || !patterns[i].matches(frame, value)) {
                    return false;
                }
            }
            return true;
        }

        private PyException tooMany(PyType wanted, int allowed) {
            return Errors.typeError(wanted.name() + "() accepts " + allowed + " positional sub-pattern"
                    + (allowed == 1 ? "" : "s") + " (" + patterns.length + " given)");
        }

        private static boolean matchesSelf(PyType wanted) {
            for (PyType type : SELF_MATCHING) {
                if (wanted.isSubtypeOf(type)) {
                    return true;
                }
            }
            return false;
        }

        private boolean byKeyword(Frame frame, PyObject subject) {
            for (int i = 0; i < keywords.length; i++) {
                PyObject value = subject.findAttribute(keywords[i]);
                if (value == null || !keywordPatterns[i].matches(frame, value)) {
                    return false;
                }
            }
            return true;
        }
    }
}
