package ouro.lib.re;

import java.util.HashMap;
import java.util.Map;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionLocal;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;

/** The module {@code re}. */
public final class ReModule {
    private static final int MOST_CACHED = 512;
    private static final String ESCAPED = "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f";

    /** Compiled patterns by text, flags and kind. */
    private record PatternKey(String text, int flags, boolean isBytes) {}

    private static final SessionLocal<Map<PatternKey, PyPattern>> CACHE = SessionLocal.of(HashMap::new);

    private ReModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Patterns of text: regular expressions.");
        flags(m);
        m.constant("error", PatternError.TYPE);
        m.constant("Pattern", PyPattern.TYPE);
        m.constant("Match", PyMatch.TYPE);
        m.function("compile", "pattern, flags=0", (pattern, flags) -> compile(pattern, flags));
        m.function(
                "match",
                "pattern, string, flags=0",
                (pattern, text, flags) -> match(pattern, text, flags, PatternMethods.Anchoring.START));
        m.function(
                "fullmatch",
                "pattern, string, flags=0",
                (pattern, text, flags) -> match(pattern, text, flags, PatternMethods.Anchoring.WHOLE));
        m.function(
                "search",
                "pattern, string, flags=0",
                (pattern, text, flags) -> match(pattern, text, flags, PatternMethods.Anchoring.ANYWHERE));
        m.function("findall", "pattern, string, flags=0", (pattern, text, flags) -> {
            PyPattern compiled = compile(pattern, flags);
            return PatternMethods.findAll(compiled, Subject.of(compiled, text));
        });
        m.function("finditer", "pattern, string, flags=0", (pattern, text, flags) -> {
            PyPattern compiled = compile(pattern, flags);
            return new MatchIterator(compiled, Subject.of(compiled, text));
        });
        m.functionN(
                "split",
                "pattern, string, maxsplit=0, flags=0",
                a -> PatternMethods.split(compile(a[0], a[3]), a[1], Conversions.toSize(a[2])));
        m.functionN("sub", "pattern, repl, string, count=0, flags=0", a -> PatternMethods.substitute(
                        compile(a[0], a[4]), a[1], a[2], Conversions.toSize(a[3]))
                .get(0));
        m.functionN(
                "subn",
                "pattern, repl, string, count=0, flags=0",
                a -> PatternMethods.substitute(compile(a[0], a[4]), a[1], a[2], Conversions.toSize(a[3])));
        m.function("escape", "pattern", ReModule::escape);
        m.function("purge", () -> {
            CACHE.get().clear();
            return PyNone.NONE;
        });
    }

    private static void flags(ModuleBuilder m) {
        m.constant("RegexFlag", RegexFlag.TYPE);
        flag(m, "NOFLAG", "NOFLAG");
        flag(m, "A", "ASCII");
        flag(m, "DEBUG", "DEBUG");
        flag(m, "I", "IGNORECASE");
        flag(m, "L", "LOCALE");
        flag(m, "M", "MULTILINE");
        flag(m, "S", "DOTALL");
        flag(m, "U", "UNICODE");
        flag(m, "X", "VERBOSE");
        flag(m, "T", "TEMPLATE");
    }

    private static void flag(ModuleBuilder m, String letter, String name) {
        PyObject flag = RegexFlag.TYPE.ownMember(name);
        m.constant(letter, flag);
        m.constant(name, flag);
    }

    private static PyObject match(PyObject pattern, PyObject text, PyObject flags, PatternMethods.Anchoring anchoring) {
        PyPattern compiled = compile(pattern, flags);
        return PatternMethods.match(compiled, Subject.of(compiled, text), anchoring);
    }

    private static PyPattern compile(PyObject pattern, PyObject flags) {
        int bits = flags.indexClamped();
        if (pattern instanceof PyPattern compiled) {
            if (bits != 0) {
                throw Errors.valueError("cannot process flags argument with a compiled pattern");
            }
            return compiled;
        }
        boolean isBytes = !(pattern instanceof PyStr);
        if (isBytes && !(pattern instanceof Buffer)) {
            throw Errors.typeError("first argument must be string or compiled pattern");
        }
        String text = pattern instanceof PyStr str ? str.value : ByteSequence.latin1(Buffer.of(pattern));
        PatternKey key = new PatternKey(text, bits, isBytes);
        Map<PatternKey, PyPattern> cache = CACHE.get();
        PyPattern known = cache.get(key);
        if (known == null) {
            known = new PyPattern(pattern, text, checked(bits, isBytes), isBytes);
            if (cache.size() >= MOST_CACHED) {
                cache.clear();
            }
            cache.put(key, known);
        }
        return known;
    }

    private static int checked(int flags, boolean isBytes) {
        if (isBytes) {
            if ((flags & RegexFlag.UNICODE) != 0) {
                throw Errors.valueError("cannot use UNICODE flag with a bytes pattern");
            }
            return flags;
        }
        if ((flags & RegexFlag.LOCALE) != 0) {
            throw Errors.valueError("cannot use LOCALE flag with a str pattern");
        }
        if ((flags & RegexFlag.ASCII) == 0) {
            return flags | RegexFlag.UNICODE;
        }
        if ((flags & RegexFlag.UNICODE) != 0) {
            throw Errors.valueError("ASCII and UNICODE flags are incompatible");
        }
        return flags;
    }

    private static PyObject escape(PyObject pattern) {
        String text = pattern instanceof PyStr str ? str.value : ByteSequence.latin1(Buffer.of(pattern));
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            if (ESCAPED.indexOf(text.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(text.charAt(i));
        }
        return pattern instanceof PyStr ? PyStr.of(out.toString()) : PyBytes.ofLatin1(out.toString());
    }
}
