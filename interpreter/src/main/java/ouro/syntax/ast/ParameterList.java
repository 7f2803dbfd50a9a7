package ouro.syntax.ast;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a function.
 *
 * @param variablePositional the parameter behind a star, or null
 * @param keywordDefaults a default or null for each keyword-only parameter
 * @param variableKeyword the parameter behind two stars, or null
 * @param defaults of the last positional parameters
 */
public record ParameterList(
        List<Arg> positionalOnly,
        List<Arg> positional,
        Arg variablePositional,
        List<Arg> keywordOnly,
        List<Expression> keywordDefaults,
        Arg variableKeyword,
        List<Expression> defaults)
        implements Node {
    static final int TAG = 144;

    public static final ParameterList NONE =
            new ParameterList(List.of(), List.of(), null, List.of(), List.of(), null, List.of());

    /** All parameters in the order in which they are written, but for the place of the starred one among them. */
    public List<Arg> all() {
        List<Arg> all = new ArrayList<>(positionalOnly);
        all.addAll(positional);
        if (variablePositional != null) {
            all.add(variablePositional);
        }
        all.addAll(keywordOnly);
        if (variableKeyword != null) {
            all.add(variableKeyword);
        }
        return all;
    }

    @Override
    public void describe(NodeVisitor visitor) {
        visitor.node(TAG, "arguments")
                .children("posonlyargs", positionalOnly)
                .children("args", positional)
                .child("vararg", variablePositional)
                .children("kwonlyargs", keywordOnly)
                .children("kw_defaults", keywordDefaults)
                .child("kwarg", variableKeyword)
                .children("defaults", defaults);
    }
}
