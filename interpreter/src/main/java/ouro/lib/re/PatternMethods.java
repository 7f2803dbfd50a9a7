package ouro.lib.re;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.object.binary.ByteSequence;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/** The methods and attributes of patterns (Library Reference, re, Regular Expression Objects). */
final class PatternMethods {
    private PatternMethods() {}

    /** Where a match must begin and end. */
    enum Anchoring {
        ANYWHERE,
        START,
        WHOLE
    }

    static void fill(TypeBuilder<PyPattern> t) {
        String part = "string, pos=0, endpos=9223372036854775807";
        t.method("match", part, (self, text, from, to) -> match(self, text, from, to, Anchoring.START));
        t.method("fullmatch", part, (self, text, from, to) -> match(self, text, from, to, Anchoring.WHOLE));
        t.method("search", part, (self, text, from, to) -> match(self, text, from, to, Anchoring.ANYWHERE));
        t.method(
                "findall",
                part,
                (self, text, from, to) ->
                        findAll(self, Subject.of(self, text, Conversions.toSize(from), Conversions.toSize(to))));
        t.method(
                "finditer",
                part,
                (self, text, from, to) -> new MatchIterator(
                        self, Subject.of(self, text, Conversions.toSize(from), Conversions.toSize(to))));
        t.method("split", "string, maxsplit=0", (self, text, limit) -> split(self, text, Conversions.toSize(limit)));
        t.method("sub", "repl, string, count=0", (self, replacement, text, count) -> substitute(
                        self, replacement, text, Conversions.toSize(count))
                .get(0));
        t.method(
                "subn",
                "repl, string, count=0",
                (self, replacement, text, count) -> substitute(self, replacement, text, Conversions.toSize(count)));
        t.method(
                "scanner",
                part,
                (self, text, from, to) -> new MatchIterator(
                        self, Subject.of(self, text, Conversions.toSize(from), Conversions.toSize(to))));
        t.attribute("pattern", self -> self.source);
        t.attribute("flags", self -> PyInt.of(self.flags));
        t.attribute("groups", self -> PyInt.of(self.groups));
        t.attribute("groupindex", self -> {
            PyDict index = new PyDict();
            for (Map.Entry<String, Integer> name : self.names.entrySet()) {
                index.put(name.getKey(), PyInt.of(name.getValue()));
            }
            return index;
        });
        t.method("__copy__", self -> self);
        t.method("__deepcopy__", "memo, /", (self, memo) -> self);
    }

    static PyObject match(PyPattern self, PyObject text, PyObject from, PyObject to, Anchoring anchoring) {
        return match(self, Subject.of(self, text, Conversions.toSize(from), Conversions.toSize(to)), anchoring);
    }

    static PyObject match(PyPattern self, Subject subject, Anchoring anchoring) {
        Matcher matcher = self.matcher(subject, false);
        matcher.region(subject.start, subject.text.length());
        boolean found =
                switch (anchoring) {
                    case ANYWHERE -> PatternSearch.find(matcher, subject, subject.start);
                    case START -> matcher.lookingAt();
                    case WHOLE -> matcher.matches();
                };
        return found ? new PyMatch(self, subject, matcher) : PyNone.NONE;
    }

    static PyObject findAll(PyPattern self, Subject subject) {
        PyList found = new PyList();
        PatternSearch matches = new PatternSearch(self, subject);
        for (MatchResult each = matches.next(); each != null; each = matches.next()) {
            if (self.groups <= 1) {
                found.append(text(self, subject, each, self.groups));
                continue;
            }
            PyObject[] groups = new PyObject[self.groups];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = text(self, subject, each, i + 1);
            }
            found.append(PyTuple.of(groups));
        }
        return found;
    }

    /** What a group matched; nothing where it took no part. */
    private static PyObject text(PyPattern self, Subject subject, MatchResult match, int group) {
        int java = self.javaGroup(group);
        int start = match.start(java);
        return start < 0 ? subject.value("") : subject.slice(start, match.end(java));
    }

    static PyObject split(PyPattern self, PyObject text, int limit) {
        Subject subject = Subject.of(self, text);
        PyList parts = new PyList();
        PatternSearch matches = new PatternSearch(self, subject);
        int start = 0;
        for (int splits = 0; limit <= 0 || splits < limit; splits++) {
            MatchResult match = limit < 0 ? null : matches.next();
            if (match == null) {
                break;
            }
            parts.append(subject.slice(start, match.start()));
            for (int group = 1; group <= self.groups; group++) {
                int java = self.javaGroup(group);
                parts.append(match.start(java) < 0 ? PyNone.NONE : subject.slice(match.start(java), match.end(java)));
            }
            start = match.end();
        }
        parts.append(subject.slice(start, subject.text.length()));
        return parts;
    }

    /** The text with replacements, and how many there were. */
    static PyTuple substitute(PyPattern self, PyObject replacement, PyObject text, int limit) {
        Subject subject = Subject.of(self, text);
        boolean calls = Operators.has(replacement, SpecialMethod.CALL);
        SubstitutionTemplate template = calls ? null : SubstitutionTemplate.of(self, replacement);
        StringBuilder out = new StringBuilder(subject.text.length() + 16);
        PatternSearch matches = new PatternSearch(self, subject);
        int count = 0;
        int start = 0;
        while (limit <= 0 || count < limit) {
            MatchResult found = limit < 0 ? null : matches.next();
            if (found == null) {
                break;
            }
            count++;
            PyMatch match = new PyMatch(self, subject, found);
            out.append(subject.text, start, match.start(0));
            out.append(calls ? replaced(self, replacement.call(match)) : template.expand(match));
            start = match.end(0);
        }
        if (count == 0) {
            return PyTuple.of(text, PyInt.of(0));
        }
        out.append(subject.text, start, subject.text.length());
        return PyTuple.of(subject.value(out.toString()), PyInt.of(count));
    }

    private static String replaced(PyPattern self, PyObject result) {
        if (result == PyNone.NONE) {
            return "";
        }
        return switch (result) {
            case PyStr text when !self.isBytes -> text.value;
            case Buffer bytes when self.isBytes -> ByteSequence.latin1(bytes.toBytes());
            default ->
                throw Errors.typeError("sequence item 0: expected "
                        + (self.isBytes ? "a bytes-like object" : "str instance") + ", "
                        + result.type().name() + " found");
        };
    }
}
