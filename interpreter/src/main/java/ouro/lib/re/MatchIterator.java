package ouro.lib.re;

import java.util.regex.MatchResult;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** What {@code finditer} gives: the matches one after the other, each found when it is asked for. */
final class MatchIterator extends PyObject {
    static final PyType TYPE = PyType.declare(
                    "callable_iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .populate(
                    MatchIterator.class,
                    t -> t.method("search", self -> {
                        PyObject match = self.slotNext();
                        return match == null ? PyNone.NONE : match;
                    }));

    private final PyPattern pattern;
    private final Subject subject;
    private final PatternSearch matches;

    MatchIterator(PyPattern pattern, Subject subject) {
        super(TYPE);
        this.pattern = pattern;
        this.subject = subject;
        this.matches = new PatternSearch(pattern, subject);
    }

    @Override
    protected PyObject slotIterator() {
        return this;
    }

    @Override
    protected PyObject slotNext() {
        MatchResult match = matches.next();
        return match == null ? null : new PyMatch(pattern, subject, match);
    }
}
