package ouro.builtins;

import ouro.object.Errors;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;

/** Searching in str. Positions are indexes of code points. */
final class TextSearch {
    private TextSearch() {}

    static int find(PyStr self, PyObject part, PyObject start, PyObject end) {
        String wanted = TextArguments.text(part);
        if (start == PyNone.NONE && end == PyNone.NONE) {
            int found = self.value.indexOf(wanted);
            return found < 0 ? -1 : self.indexAt(found);
        }
        int from = TextArguments.bound(start, self.size(), 0);
        int to = Math.min(self.size(), TextArguments.bound(end, self.size(), self.size()));
        if (from > to) {
            return -1;
        }
        int found = self.value.indexOf(wanted, self.offset(from), self.offset(to));
        return found < 0 ? -1 : self.indexAt(found);
    }

    static int findLast(PyStr self, PyObject part, PyObject start, PyObject end) {
        String wanted = TextArguments.text(part);
        int from = TextArguments.bound(start, self.size(), 0);
        int to = Math.min(self.size(), TextArguments.bound(end, self.size(), self.size()));
        if (from > to) {
            return -1;
        }
        int found = self.value.lastIndexOf(wanted, self.offset(to) - wanted.length());
        return found < self.offset(from) ? -1 : self.indexAt(found);
    }

    static int found(int index) {
        if (index < 0) {
            throw Errors.valueError("substring not found");
        }
        return index;
    }

    static int count(PyStr self, PyObject part, PyObject start, PyObject end) {
        String wanted = TextArguments.text(part);
        int from = TextArguments.bound(start, self.size(), 0);
        int to = Math.min(self.size(), TextArguments.bound(end, self.size(), self.size()));
        if (from > to) {
            return 0;
        }
        if (wanted.isEmpty()) {
            return to - from + 1;
        }
        return count(self.value, wanted, self.offset(from), self.offset(to));
    }

    /** How often a part that is not empty occurs, without overlap. */
    static int count(String text, String wanted, int start, int end) {
        int count = 0;
        int at = text.indexOf(wanted, start, end);
        while (at >= 0) {
            count++;
            at = text.indexOf(wanted, at + wanted.length(), end);
        }
        return count;
    }

    static boolean startsOrEnds(PyStr self, PyObject affix, PyObject start, PyObject end, String function) {
        int from = TextArguments.bound(start, self.size(), 0);
        int to = Math.min(self.size(), TextArguments.bound(end, self.size(), self.size()));
        if (affix instanceof PyTuple tuple) {
            for (PyObject each : tuple.items()) {
                if (!(each instanceof PyStr text)) {
                    throw Errors.typeError("tuple for " + function + " must only contain str, not "
                            + each.type().name());
                }
                if (matches(self, text, from, to, function.equals("startswith"))) {
                    return true;
                }
            }
            return false;
        }
        if (!(affix instanceof PyStr text)) {
            throw Errors.typeError(function + " first arg must be str or a tuple of str, not "
                    + affix.type().name());
        }
        return matches(self, text, from, to, function.equals("startswith"));
    }

    private static boolean matches(PyStr self, PyStr affix, int from, int to, boolean atStart) {
        if (from > to || affix.size() > to - from) {
            return false;
        }
        return self.value.startsWith(affix.value, self.offset(atStart ? from : to - affix.size()));
    }

    static PyObject replace(PyStr self, String old, String replacement, int limit) {
        String text = self.value;
        if (limit == Integer.MAX_VALUE && (!old.isEmpty() || self.isFlat())) {
            String replaced = text.replace(old, replacement);
            return replaced.equals(text) ? self.exact() : PyStr.of(replaced);
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int start = 0;
        for (int count = 0; count < limit; count++) {
            if (old.isEmpty()) {
                out.append(replacement);
                if (start == text.length()) {
                    break;
                }
                int c = text.codePointAt(start);
                out.appendCodePoint(c);
                start += Character.charCount(c);
                continue;
            }
            int found = text.indexOf(old, start);
            if (found < 0) {
                break;
            }
            out.append(text, start, found).append(replacement);
            start = found + old.length();
        }
        return PyStr.of(out.append(text, start, text.length()).toString());
    }
}
