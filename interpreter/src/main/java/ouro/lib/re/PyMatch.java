package ouro.lib.re;

import java.util.regex.MatchResult;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** A match: {@code re.Match}. */
public final class PyMatch extends PyObject {
    public static final PyType TYPE = PyType.declare("Match", PyType.OBJECT, SpecialMethod.REPR, SpecialMethod.GETITEM)
            .in("re")
            .namedWithModule()
            .isFinal()
            .generic()
            .populate(PyMatch.class, MatchMethods::fill);

    private static final int LONGEST_SHOWN = 50;

    final PyPattern pattern;
    final Subject subject;
    /** Start and end of each group in the text, -1 where it took no part. */
    private final int[] places;

    PyMatch(PyPattern pattern, Subject subject, MatchResult result) {
        super(TYPE);
        this.pattern = pattern;
        this.subject = subject;
        this.places = places(pattern, result);
    }

    private static int[] places(PyPattern pattern, MatchResult result) {
        int[] places = new int[(pattern.groups + 1) * 2];
        for (int group = 0; group <= pattern.groups; group++) {
            int java = pattern.javaGroup(group);
            places[group * 2] = result.start(java);
            places[group * 2 + 1] = result.end(java);
        }
        return places;
    }

    int start(int group) {
        return places[group * 2];
    }

    int end(int group) {
        return places[group * 2 + 1];
    }

    /** What a group matched, or {@code otherwise} where it took no part. */
    PyObject group(int group, PyObject otherwise) {
        return start(group) < 0 ? otherwise : subject.slice(start(group), end(group));
    }

    /** The number of a group given by number or name, or IndexError. */
    int number(PyObject group) {
        if (group instanceof PyInt || Operators.has(group, SpecialMethod.INDEX)) {
            PyInt number = group.index();
            if (number.fitsLong() && number.value >= 0 && number.value <= pattern.groups) {
                return (int) number.value;
            }
        } else if (group instanceof PyStr name) {
            Integer number = pattern.names.get(name.value);
            if (number != null) {
                return number;
            }
        }
        throw Errors.indexError("no such group");
    }

    PyObject index(int place) {
        return PyInt.of(place < 0 ? -1 : subject.index(place));
    }

    /** The group that was closed last, or -1: the one that ends last, the outermost of those that end together. */
    int lastGroup() {
        int last = -1;
        for (int group = 1; group <= pattern.groups; group++) {
            if (start(group) < 0) {
                continue;
            }
            boolean later =
                    last < 0 || end(group) > end(last) || end(group) == end(last) && !pattern.isInside(group, last);
            if (later) {
                last = group;
            }
        }
        return last;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        return group(number(key), PyNone.NONE);
    }

    @Override
    protected String slotRepr() {
        String text = group(0, PyNone.NONE).repr();
        if (text.length() > LONGEST_SHOWN) {
            text = text.substring(0, LONGEST_SHOWN);
        }
        return "<re.Match object; span=(" + subject.index(start(0)) + ", " + subject.index(end(0)) + "), match=" + text
                + ">";
    }
}
