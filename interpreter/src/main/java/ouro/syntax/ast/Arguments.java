package ouro.syntax.ast;

import java.util.List;

/**
 * The parameters of a function.
 *
 * @param variablePositional the parameter behind a star, or null
 * @param keywordDefaults a default or null for each keyword-only parameter
 * @param variableKeyword the parameter behind two stars, or null
 * @param defaults of the last positional parameters
 */
public record Arguments(
        List<Arg> positionalOnly,
        List<Arg> positional,
        Arg variablePositional,
        List<Arg> keywordOnly,
        List<Expression> keywordDefaults,
        Arg variableKeyword,
        List<Expression> defaults) {
    public static final Arguments NONE =
            new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());
}
