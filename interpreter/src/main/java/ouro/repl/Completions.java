package ouro.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.syntax.PythonSyntaxError;
import ouro.text.Keywords;

/** Finds what could stand at the cursor, with a few words on each. Runs in the interpreter's thread. */
final class Completions {
    /** What could be typed, and what it is. */
    record Suggestion(String text, String description) {}

    private static final List<String> KEYWORDS = Stream.concat(Keywords.RESERVED.stream(), Keywords.SOFT.stream())
            .filter(word -> !word.equals("_"))
            .toList();

    private static final int LONGEST_DESCRIPTION = 72;
    /** A dict may have millions of keys. */
    private static final int MOST_KEYS = 1000;

    private static final Pattern NEEDS_NO_ESCAPE = Pattern.compile("[^\\\\\\p{Cntrl}]*");

    private final PromptSession session;
    private final SortedMap<String, String> found = new TreeMap<>();
    private final String word;

    private Completions(PromptSession session, String word) {
        this.session = session;
        this.word = word;
    }

    static List<Suggestion> at(PromptSession session, String text, int cursor) {
        String line = text.substring(0, cursor).stripLeading();
        if (line.startsWith("%") && line.chars().skip(1).allMatch(Character::isUnicodeIdentifierPart)) {
            return magics(session, line);
        }
        if (PromptInput.of(text) instanceof PromptInput.MagicLine magic && magic.takesWords()) {
            return words(session, magic, text.substring(InputParser.wordStart(text, cursor), cursor));
        }
        CursorContext context = CursorContext.of(text, cursor);
        Completions completions = new Completions(session, context.word());
        try {
            completions.find(context);
        } catch (PyException | PythonSyntaxError e) {
            // An expression without a value offers nothing.
            return List.of();
        }
        List<Suggestion> suggestions = new ArrayList<>();
        completions.found.forEach((name, description) -> suggestions.add(new Suggestion(name, description)));
        return suggestions;
    }

    private static List<Suggestion> magics(PromptSession session, String line) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Magic magic : session.magics().all()) {
            if (magic.name().startsWith(line.substring(1))) {
                suggestions.add(new Suggestion("%" + magic.name(), magic.purpose()));
            }
        }
        return suggestions;
    }

    private static List<Suggestion> words(PromptSession session, PromptInput.MagicLine line, String word) {
        Magic magic = session.magics().find(line.name());
        List<Suggestion> suggestions = new ArrayList<>();
        if (magic != null) {
            for (String each : magic.words(session, line.argument())) {
                if (each.startsWith(word)) {
                    suggestions.add(new Suggestion(each, ""));
                }
            }
        }
        return suggestions;
    }

    private void find(CursorContext context) {
        switch (context.place()) {
            case CursorContext.Place.Nothing nothing -> {}
            case CursorContext.Place.AnyName name -> anyName(context.call());
            case CursorContext.Place.AttributeOf attribute -> {
                TypeInference.Inferred inferred = TypeInference.of(session, attribute.expression());
                if (inferred != null) {
                    attributes(inferred.subject());
                }
            }
            case CursorContext.Place.ItemOf item -> {
                items(item.expression());
                if (found.isEmpty()) {
                    anyName(null);
                }
            }
            case CursorContext.Place.KeyOf key -> keys(key);
            case CursorContext.Place.ModuleName module -> modules(module.parent());
            case CursorContext.Place.Member member -> members(member.module());
        }
    }

    private void anyName(CursorContext.EnclosingCall call) {
        names(session.names());
        keywordArguments(call);
        if (word.isEmpty() && !found.isEmpty()) {
            // What the user has made comes first: of all there is, nobody could choose.
            return;
        }
        names(SessionState.current().builtins);
        for (String keyword : KEYWORDS) {
            add(keyword, "keyword");
        }
    }

    private void items(String expression) {
        PyDict dict = TypeInference.dict(session, expression);
        if (dict != null) {
            for (int entry = dict.firstEntry(); entry >= 0 && found.size() < MOST_KEYS; entry = dict.nextEntry(entry)) {
                PyObject key = dict.keyAt(entry);
                if (key instanceof PyStr || key instanceof PyInt) {
                    found.put(key.repr() + "]", describe(dict.valueAt(entry)));
                }
            }
        }
    }

    /** Keys that stand between the quotes as they are. */
    private void keys(CursorContext.Place.KeyOf place) {
        PyDict dict = TypeInference.dict(session, place.expression());
        if (dict != null) {
            for (int entry = dict.firstEntry(); entry >= 0 && found.size() < MOST_KEYS; entry = dict.nextEntry(entry)) {
                if (dict.keyAt(entry) instanceof PyStr key
                        && key.value.startsWith(word)
                        && NEEDS_NO_ESCAPE.matcher(key.value).matches()
                        && !key.value.contains(place.quote())) {
                    found.put(key.value + place.quote() + "]", describe(dict.valueAt(entry)));
                }
            }
        }
    }

    private void add(String name, String description) {
        boolean hidden = name.startsWith("_") && !word.startsWith("_");
        if (name.startsWith(word) && !hidden) {
            found.putIfAbsent(name, description);
        }
    }

    private void names(PyDict names) {
        for (int entry = names.firstEntry(); entry >= 0; entry = names.nextEntry(entry)) {
            if (names.keyAt(entry) instanceof PyStr name && name.value.startsWith(word)) {
                add(name.value, describe(names.valueAt(entry)));
            }
        }
    }

    private void keywordArguments(CursorContext.EnclosingCall call) {
        if (call == null || !call.startsArgument()) {
            return;
        }
        List<Parameter> parameters;
        try {
            parameters = Parameter.of(session.value(call.function()));
        } catch (PyException e) {
            return;
        }
        if (parameters != null) {
            for (Parameter parameter : parameters) {
                if (parameter.keyword() != null) {
                    add(parameter.keyword() + "=", "argument " + parameter.text());
                }
            }
        }
    }

    private void attributes(PyObject value) {
        PyObject names = SessionState.current().builtins.get("dir").call(value);
        for (int i = 0; i < ((PyList) names).size(); i++) {
            String name = ((PyList) names).get(i).str();
            if (name.startsWith(word)) {
                add(name, describeAttribute(value, name));
            }
        }
    }

    private static String describeAttribute(PyObject value, String name) {
        if (TypeInference.isComputed(value, name)) {
            // Its getter is the script's: it must not run for a description.
            return "property";
        }
        try {
            PyObject attribute = value.findAttribute(name.intern());
            return attribute == null ? "" : describe(attribute);
        } catch (PyException e) {
            return "";
        }
    }

    private void modules(String parent) {
        Set<String> names = parent.isEmpty()
                ? session.interactive().moduleNames()
                : session.interactive().moduleNames(parent);
        for (String name : names) {
            add(name, "module");
        }
    }

    private void members(String module) {
        PyObject loaded = SessionState.current()
                .builtins
                .get("__import__")
                .call(new PyObject[] {PyStr.of(module), NAMES_WANTED}, new String[] {"fromlist"});
        attributes(loaded);
        for (String name : session.interactive().moduleNames(module)) {
            add(name, "module");
        }
    }

    private static final PyObject NAMES_WANTED = PyTuple.of(PyStr.of("__name__"));

    /** What a value is, in few words: what it says of itself, how it is called, its class, or its text where that is short. */
    static String describe(PyObject value) {
        boolean tellsOfItself = value instanceof PyModule || value instanceof PyType;
        List<Parameter> parameters = value instanceof PyModule ? null : Parameter.of(value);
        String summary = tellsOfItself || parameters != null ? DocstringSummary.of(value) : null;
        if (summary != null) {
            return shortened(summary);
        }
        if (value instanceof PyModule) {
            return "module";
        }
        if (value instanceof PyType) {
            return "class" + (parameters == null ? "" : ": " + shortened(Parameter.list(parameters)));
        }
        if (parameters != null) {
            return parameters.isEmpty() ? "no arguments" : shortened(Parameter.list(parameters));
        }
        if (value == PyNone.NONE
                || value instanceof PyStr
                || value.type().module().equals("builtins")) {
            try {
                return shortened(value.repr());
            } catch (PyException e) {
                return value.type().name();
            }
        }
        return value.type().name();
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST_DESCRIPTION ? line : line.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }
}
