package ouro.syntax;

import ouro.syntax.ast.Literal;
import ouro.text.BytesRepresentation;
import ouro.text.FloatText;
import ouro.text.TextRepresentation;

/** The reprs of constants, for dumps and messages. */
public final class ConstantRepr {
    private ConstantRepr() {}

    /** The repr of a constant. */
    public static String constant(Object value) {
        return switch (value) {
            case String text -> TextRepresentation.of(text);
            case Boolean bool -> bool ? "True" : "False";
            case Double number -> FloatText.repr(number);
            case Literal.Imaginary number -> imaginary(number.value());
            case Literal.Bytes bytes -> BytesRepresentation.of(bytes.value(), false);
            case Literal.SingletonLiteral singleton -> singleton == Literal.SingletonLiteral.NONE ? "None" : "Ellipsis";
            default -> value.toString();
        };
    }

    private static String imaginary(double value) {
        return FloatText.shortest(value, false, false) + "j";
    }
}
