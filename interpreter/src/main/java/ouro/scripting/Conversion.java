package ouro.scripting;

/** Values of scripts as the results that Java methods declare: a script's int is a long, its float a double. */
final class Conversion {
    private Conversion() {}

    static Object to(Class<?> type, Object value) {
        if (type == void.class) {
            return null;
        }
        if (value instanceof Number number) {
            if (type == int.class || type == Integer.class) {
                return Math.toIntExact(number.longValue());
            }
            if (type == double.class || type == Double.class) {
                return number.doubleValue();
            }
            if (type == float.class || type == Float.class) {
                return number.floatValue();
            }
            if (type == short.class || type == Short.class) {
                return number.shortValue();
            }
            if (type == byte.class || type == Byte.class) {
                return number.byteValue();
            }
        }
        if (value instanceof String text && (type == char.class || type == Character.class) && text.length() == 1) {
            return text.charAt(0);
        }
        return value;
    }
}
