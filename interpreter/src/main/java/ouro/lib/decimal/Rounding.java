package ouro.lib.decimal;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** The ways of rounding, named as the module's constants. */
enum Rounding {
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_UP,
    ROUND_DOWN,
    ROUND_HALF_UP,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_05UP;

    static Rounding of(PyObject name) {
        if (name instanceof PyStr text) {
            for (Rounding rounding : values()) {
                if (rounding.name().equals(text.value)) {
                    return rounding;
                }
            }
        }
        throw Errors.typeError("valid values for rounding are:\n"
                + "  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                + "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n"
                + "   ROUND_05UP]");
    }

    /**
     * Whether the magnitude goes up by one unit.
     *
     * @param half how what was cut off compares with half a unit
     * @param exact whether nothing was cut off
     */
    boolean isUp(boolean negative, BigInteger kept, int half, boolean exact) {
        if (exact) {
            return false;
        }
        return switch (this) {
            case ROUND_CEILING -> !negative;
            case ROUND_FLOOR -> negative;
            case ROUND_UP -> true;
            case ROUND_DOWN -> false;
            case ROUND_HALF_UP -> half >= 0;
            case ROUND_HALF_DOWN -> half > 0;
            case ROUND_HALF_EVEN -> half > 0 || half == 0 && kept.testBit(0);
            case ROUND_05UP -> kept.mod(BigInteger.valueOf(5)).signum() == 0;
        };
    }
}
