package ouro.tree;

import java.util.HashSet;
import java.util.Set;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.collection.PyFrozenSet;
import ouro.object.collection.PySet;
import ouro.object.collection.Unpacking;
import ouro.object.protocol.CollectionKind;
import ouro.syntax.ast.Position;

/** The match statement and its patterns (PEP 634). */
final class MatchNodes {
    private MatchNodes() {}

    /** A test of a subject that notes which names to bind where the whole pattern fits. */
    abstract static class PatternNode extends TreeNode {
        PatternNode(Position at) {
            super(at);
        }

        abstract boolean matches(Frame frame, PyObject subject, PatternCaptures captures);
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
            PatternCaptures captures = new PatternCaptures();
            if (!pattern.matches(frame, value, captures)) {
                return false;
            }
            captures.assign(frame);
            return true;
        }
    }

    static final class Value extends PatternNode {
        private final ExpressionNode value;

        Value(Position at, ExpressionNode value) {
            super(at);
            this.value = value;
        }

        @Override
        boolean matches(Frame frame, PyObject subject, PatternCaptures captures) {
            PyObject expected = value.execute(frame);
            frame.at = this;
            return Operators.compare(ouro.object.protocol.RichComparison.EQ, subject, expected)
                    .isTrue();
        }
    }

    static final class SingletonPattern extends PatternNode {
        private final PyObject value;

        SingletonPattern(Position at, PyObject value) {
            super(at);
            this.value = value;
        }

        @Override
        boolean matches(Frame frame, PyObject subject, PatternCaptures captures) {
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
        boolean matches(Frame frame, PyObject subject, PatternCaptures captures) {
            if (pattern != null && !pattern.matches(frame, subject, captures)) {
                return false;
            }
            if (target != null) {
                captures.add(target, subject);
            }
            return true;
        }
    }

    static final class OrPattern extends PatternNode {
        private final PatternNode[] alternatives;

        OrPattern(Position at, PatternNode[] alternatives) {
            super(at);
            this.alternatives = alternatives;
        }

        @Override
        boolean matches(Frame frame, PyObject subject, PatternCaptures captures) {
            int before = captures.size();
            for (PatternNode alternative : alternatives) {
                if (alternative.matches(frame, subject, captures)) {
                    return true;
                }
                captures.truncate(before);
            }
            return false;
        }
    }

    static final class SequencePattern extends PatternNode {
        private final PatternNode[] patterns;
        /** The place of the starred pattern, or -1. */
        private final int starred;

        SequencePattern(Position at, PatternNode[] patterns, int starred) {
            super(at);
            this.patterns = patterns;
            this.starred = starred;
        }

        @Override
        boolean matches(Frame frame, PyObject subject, PatternCaptures captures) {
            if (subject.type().collectionKind() != CollectionKind.SEQUENCE) {
                return false;
            }
            if (starred >= 0 && patterns.length == 1) {
                // Anything fits, and its length is not asked for.
                return isWildcard(patterns[0])
                        || patterns[0].matches(frame, PyList.of(Iterables.toArray(subject)), captures);
            }
            int length = subject.length();
            int fixed = starred < 0 ? patterns.length : patterns.length - 1;
            if (starred < 0 ? length != fixed : length < fixed) {
                return false;
            }
            return starred >= 0 && isWildcard(patterns[starred])
                    ? matchPlaces(frame, subject, length, captures)
                    : patterns.length == 0 || matchItems(frame, subject, captures);
        }

        private static boolean isWildcard(PatternNode pattern) {
            return pattern instanceof As as && as.pattern == null && as.target == null;
        }

        private boolean matchItems(Frame frame, PyObject subject, PatternCaptures captures) {
            PyObject[] items = starred < 0
                    ? Unpacking.into(subject, patterns.length)
                    : Unpacking.intoStarred(subject, starred, patterns.length - starred - 1);
            for (int i = 0; i < patterns.length; i++) {
                if (!patterns[i].matches(frame, items[i], captures)) {
                    return false;
                }
            }
            return true;
        }

        /** What {@code *_} stands for is left alone: the items around it are asked for by index. */
        private boolean matchPlaces(Frame frame, PyObject subject, int length, PatternCaptures captures) {
            for (int i = 0; i < patterns.length; i++) {
                if (isWildcard(patterns[i])) {
                    continue;
                }
                int place = i > starred ? length - patterns.length + i : i;
                if (!patterns[i].matches(frame, subject.getItem(PyInt.of(place)), captures)) {
                    return false;
                }
            }
            return true;
        }
    }

    static final class Mapping extends PatternNode {
        private static final PyObject ABSENT = PyTuple.of(PyStr.of("absent"));

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
        boolean matches(Frame frame, PyObject subject, PatternCaptures captures) {
            if (subject.type().collectionKind() != CollectionKind.MAPPING) {
                return false;
            }
            if (keys.length > 0 && subject.length() < keys.length) {
                return false;
            }
            PyObject[] found = new PyObject[keys.length];
            PySet seen = keys.length > 1 ? new PySet() : null;
            for (int i = 0; i < keys.length; i++) {
                PyObject key = keys[i].execute(frame);
                frame.at = this;
                if (seen != null && !seen.add(key)) {
                    throw Errors.valueError("mapping pattern checks duplicate key (" + key.repr() + ")");
                }
                found[i] = find(subject, key);
                if (found[i] == null) {
                    return false;
                }
            }
            for (int i = 0; i < patterns.length; i++) {
                if (!patterns[i].matches(frame, found[i], captures)) {
                    return false;
                }
            }
            if (rest != null) {
                captures.add(rest, remaining(frame, subject));
            }
            return true;
        }

        /** The value, or null; a mapping that makes values for missing keys is not to do so (PEP 634). */
        private static PyObject find(PyObject subject, PyObject key) {
            if (subject.getClass() == PyDict.class) {
                return ((PyDict) subject).get(key);
            }
            PyObject found = subject.callMethod("get", key, ABSENT);
            return found == ABSENT ? null : found;
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

    static final class InstancePattern extends PatternNode {
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

        InstancePattern(
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
        boolean matches(Frame frame, PyObject subject, PatternCaptures captures) {
            PyObject cls = type.execute(frame);
            frame.at = this;
            if (!(cls instanceof PyType wanted)) {
                throw Errors.typeError("called match pattern must be a type");
            }
            if (!ouro.object.classes.ClassChecks.isInstance(subject, wanted)) {
                return false;
            }
            Set<String> seen = patterns.length + keywords.length > 1 ? new HashSet<>() : null;
            return positional(frame, subject, wanted, captures, seen)
                    && byKeyword(frame, subject, wanted, captures, seen);
        }

        private boolean positional(
                Frame frame, PyObject subject, PyType wanted, PatternCaptures captures, Set<String> seen) {
            if (patterns.length == 0) {
                return true;
            }
            PyObject names = wanted.findAttribute("__match_args__");
            if (names == null && matchesSelf(wanted)) {
                if (patterns.length > 1) {
                    throw tooMany(wanted, 1);
                }
                return patterns[0].matches(frame, subject, captures);
            }
            if (names != null && !(names instanceof PyTuple)) {
                throw Errors.typeError(wanted.name() + ".__match_args__ must be a tuple (got "
                        + names.type().name() + ")");
            }
            int allowed = names == null ? 0 : names.length();
            if (patterns.length > allowed) {
                throw tooMany(wanted, allowed);
            }
            for (int i = 0; i < patterns.length; i++) {
                if (!(((PyTuple) names).get(i) instanceof PyStr name)) {
                    throw Errors.typeError("__match_args__ elements must be strings (got "
                            + ((PyTuple) names).get(i).type().name() + ")");
                }
                once(wanted, name.value, seen);
                PyObject value = subject.findAttribute(name.value);
                if (value == null || !patterns[i].matches(frame, value, captures)) {
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

        private static void once(PyType wanted, String attribute, Set<String> seen) {
            if (seen != null && !seen.add(attribute)) {
                throw Errors.typeError(wanted.name() + "() got multiple sub-patterns for attribute "
                        + PyStr.of(attribute).repr());
            }
        }

        private boolean byKeyword(
                Frame frame, PyObject subject, PyType wanted, PatternCaptures captures, Set<String> seen) {
            for (int i = 0; i < keywords.length; i++) {
                once(wanted, keywords[i], seen);
                PyObject value = subject.findAttribute(keywords[i]);
                if (value == null || !keywordPatterns[i].matches(frame, value, captures)) {
                    return false;
                }
            }
            return true;
        }
    }
}
