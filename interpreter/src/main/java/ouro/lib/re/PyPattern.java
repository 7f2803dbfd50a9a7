package ouro.lib.re;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;
import ouro.text.Characters;

/** A compiled pattern: {@code re.Pattern}. */
public final class PyPattern extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "Pattern",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.HASH,
                    SpecialMethod.EQ,
                    SpecialMethod.NE)
            .in("re")
            .namedWithModule()
            .isFinal()
            .generic()
            .populate(PyPattern.class, PatternMethods::fill);

    private static final int MOST_EXAMINED = 256;

    /** The pattern as it was given: a str or bytes. */
    final PyObject source;

    final boolean isBytes;
    final int flags;
    final Map<String, Integer> names;
    final int groups;
    private final List<Integer> parents;
    private final PatternParser parser;
    private final String translation;
    private final String text;
    private final int givenFlags;
    private final Pattern compiled;
    /** Whether a match may go on for long. */
    private final boolean watched;
    /** The same pattern for ASCII text, which is faster; made when first needed. */
    private Pattern compiledForAscii;
    /** The same pattern where it does not match nothing at the start; made when first needed. */
    private Pattern advancing;

    /** The template that {@code sub} parsed last, and what it became. */
    String lastTemplate;

    SubstitutionTemplate lastSubstitution;

    PyPattern(PyObject source, String text, int flags, boolean isBytes) {
        super(TYPE);
        this.source = source;
        this.isBytes = isBytes;
        this.text = text;
        this.givenFlags = flags;
        this.parser = new PatternParser(text, source, flags, isBytes, false);
        this.translation = parser.translate();
        this.watched = WatchedText.needs(translation);
        this.flags = parser.flags;
        this.names = parser.names;
        this.parents = parser.parents;
        this.groups = parser.groupCount();
        this.compiled = compile(translation, (this.flags & RegexFlag.UNICODE) != 0);
    }

    private Pattern forAscii() {
        if (compiledForAscii == null) {
            boolean simple = Characters.isAscii(text);
            String java = new PatternParser(text, source, givenFlags, isBytes, true).translate();
            compiledForAscii = isBytes || java.equals(translation) && (flags & RegexFlag.IGNORECASE) == 0
                    ? compiled
                    : compile(java, !simple && (flags & RegexFlag.UNICODE) != 0);
        }
        return compiledForAscii;
    }

    private Pattern compile(String java, boolean unicode) {
        boolean ignores = (flags & RegexFlag.IGNORECASE) != 0;
        int javaFlags = (ignores ? Pattern.CASE_INSENSITIVE : 0) | (ignores && unicode ? Pattern.UNICODE_CASE : 0);
        try {
            return Pattern.compile(java, javaFlags);
        } catch (PatternSyntaxException e) {
            throw PatternError.of("unsupported pattern: " + e.getDescription(), source);
        }
    }

    /** A matcher for one match, which may stand at the start of a long text, or for all there are. */
    Matcher matcher(Subject subject, boolean forAll) {
        boolean ascii = (forAll || subject.text.length() <= MOST_EXAMINED) && Characters.isAscii(subject.text);
        return bounded((ascii ? forAscii() : compiled).matcher(read(subject.text)));
    }

    private CharSequence read(String given) {
        return watched ? WatchedText.of(given) : given;
    }

    /** A matcher that finds nothing empty at the start of its region. */
    Matcher advancingMatcher(String given) {
        if (advancing == null) {
            advancing = compile("(?:" + translation + ")(?!\\G)", (flags & RegexFlag.UNICODE) != 0);
        }
        return bounded(advancing.matcher(read(given)));
    }

    /** The start of a region is no start of the text, and what stands before it can be seen. */
    private static Matcher bounded(Matcher matcher) {
        return matcher.useAnchoringBounds(false).useTransparentBounds(true);
    }

    int javaGroup(int group) {
        return parser.javaGroup(group);
    }

    /** The name of a group, or null. */
    String name(int group) {
        for (Map.Entry<String, Integer> entry : names.entrySet()) {
            if (entry.getValue() == group) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** Whether the group stands inside the other one. */
    boolean isInside(int group, int other) {
        for (int each = parents.get(group); each != 0; each = parents.get(each)) {
            if (each == other) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PyPattern other) || comparison != RichComparison.EQ && comparison != RichComparison.NE) {
            return null;
        }
        boolean same = flags == other.flags
                && isBytes == other.isBytes
                && source.repr().equals(other.source.repr());
        return PyBool.of(same == (comparison == RichComparison.EQ));
    }

    @Override
    protected long slotHash() {
        return source.hash() * 31 + flags;
    }

    @Override
    protected String slotRepr() {
        String text = source.repr();
        if (text.length() > 200) {
            text = text.substring(0, 200);
        }
        long shown = isBytes ? flags : flags & ~RegexFlag.UNICODE;
        return "re.compile(" + text + (shown == 0 ? "" : ", " + RegexFlag.names(shown, "re.")) + ")";
    }
}
