package ouro.lib.string;

import ouro.builtins.FormatTemplate;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** The module {@code _string}: the parsers of format strings, for {@code string.Formatter}. */
public final class StringModule {
    private StringModule() {}

    public static void populate(ModuleBuilder m) {
        m.function("formatter_parser", "format_string, /", text -> FormatTemplate.fields(text(text))
                .iterator());
        m.function("formatter_field_name_split", "field_name, /", name -> FormatTemplate.path(text(name)));
    }

    private static String text(PyObject argument) {
        if (argument instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError("expected str, got " + argument.type().name());
    }
}
