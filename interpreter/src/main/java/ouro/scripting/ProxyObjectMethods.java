package ouro.scripting;

import java.lang.reflect.Method;

/** What an implementation of an interface does about the methods of {@link Object}. */
final class ProxyObjectMethods {
    private ProxyObjectMethods() {}

    static Object call(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "script@" + Integer.toHexString(System.identityHashCode(proxy));
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }
}
