package ouro.object;

import java.util.stream.Stream;

/**
 * The body of a native function or method with its name and signature. Positional calls whose number of arguments is
 * that of the Java method go straight to it, unless the signature has a star; all others are bound by the {@link
 * Signature} first.
 */
public abstract class NativeCode {
    public final String name;
    public final Signature signature;
    /** The class of {@code self} for methods; null for functions. */
    public final PyType owner;
    /** The module of a function, for error messages; null for built-in functions and methods. */
    String module;

    boolean makesCoroutine;

    NativeCode(String name, String signature, PyType owner) {
        this.name = name;
        this.signature = new Signature(signature);
        this.owner = owner;
    }

    /** Whether calling it gives a coroutine: in CPython it is an {@code async def}. */
    public boolean makesCoroutine() {
        return makesCoroutine;
    }

    /** The name that error messages print: methods go with their class where CPython does so. */
    String callName() {
        return owner != null ? owner.name() + "." + name : module != null ? module + "." + name : name;
    }

    abstract PyObject invoke(PyObject self, PyObject[] bound);

    PyObject call(PyObject self) {
        return call(self, PyObject.NO_ARGUMENTS, null);
    }

    PyObject call(PyObject self, PyObject a) {
        return call(self, new PyObject[] {a}, null);
    }

    PyObject call(PyObject self, PyObject a, PyObject b) {
        return call(self, new PyObject[] {a, b}, null);
    }

    PyObject call(PyObject self, PyObject a, PyObject b, PyObject c) {
        return call(self, new PyObject[] {a, b, c}, null);
    }

    final PyObject call(PyObject self, PyObject[] arguments, String[] keywords) {
        return invoke(self, signature.bind(name, this, arguments, keywords));
    }

    static NativeCode function(String name, String signature, Native.FunctionN body) {
        return new NativeCode(name, signature, null) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call(bound);
            }
        };
    }

    /** Whether so many positional arguments are what the signature names, and no star has them bound otherwise. */
    private static boolean takesPlainly(String signature, int count) {
        int star = signature.indexOf('*');
        if (star < 0) {
            return true;
        }
        long named = Stream.of(signature.substring(0, star).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.equals("/"))
                .count();
        return named >= count && signature.startsWith("*, ", star);
    }

    static NativeCode function0(String name, Native.Function0 body) {
        return new NativeCode(name, "", null) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call();
            }

            @Override
            PyObject call(PyObject self) {
                return body.call();
            }
        };
    }

    static NativeCode function1(String name, String signature, Native.Function1 body) {
        if (!takesPlainly(signature, 1)) {
            return function(name, signature, bound -> body.call(bound[0]));
        }
        return new NativeCode(name, signature, null) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call(bound[0]);
            }

            @Override
            PyObject call(PyObject self, PyObject a) {
                return body.call(a);
            }
        };
    }

    static NativeCode function2(String name, String signature, Native.Function2 body) {
        if (!takesPlainly(signature, 2)) {
            return function(name, signature, bound -> body.call(bound[0], bound[1]));
        }
        return new NativeCode(name, signature, null) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call(bound[0], bound[1]);
            }

            @Override
            PyObject call(PyObject self, PyObject a) {
                PyObject b = this.signature.defaultOf(1);
                return b == null ? super.call(self, a) : body.call(a, b);
            }

            @Override
            PyObject call(PyObject self, PyObject a, PyObject b) {
                return body.call(a, b);
            }
        };
    }

    static NativeCode function3(String name, String signature, Native.Function3 body) {
        if (!takesPlainly(signature, 3)) {
            return function(name, signature, bound -> body.call(bound[0], bound[1], bound[2]));
        }
        return new NativeCode(name, signature, null) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call(bound[0], bound[1], bound[2]);
            }

            @Override
            PyObject call(PyObject self, PyObject a, PyObject b, PyObject c) {
                return body.call(a, b, c);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <S extends PyObject> NativeCode method(PyType owner, String name, Native.Method0<S> body) {
        return new NativeCode(name, "", owner) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call((S) self);
            }

            @Override
            PyObject call(PyObject self) {
                return body.call((S) self);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <S extends PyObject> NativeCode method(PyType owner, String name, String signature, Native.Method1<S> body) {
        if (signature.indexOf('*') >= 0) {
            return methodN(owner, name, signature, (S self, PyObject[] bound) -> body.call(self, bound[0]));
        }
        return new NativeCode(name, signature, owner) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call((S) self, bound[0]);
            }

            @Override
            PyObject call(PyObject self, PyObject a) {
                return body.call((S) self, a);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <S extends PyObject> NativeCode method(PyType owner, String name, String signature, Native.Method2<S> body) {
        if (signature.indexOf('*') >= 0) {
            return methodN(owner, name, signature, (S self, PyObject[] bound) -> body.call(self, bound[0], bound[1]));
        }
        return new NativeCode(name, signature, owner) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call((S) self, bound[0], bound[1]);
            }

            @Override
            PyObject call(PyObject self, PyObject a, PyObject b) {
                return body.call((S) self, a, b);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <S extends PyObject> NativeCode method(PyType owner, String name, String signature, Native.Method3<S> body) {
        if (signature.indexOf('*') >= 0) {
            return methodN(
                    owner,
                    name,
                    signature,
                    (S self, PyObject[] bound) -> body.call(self, bound[0], bound[1], bound[2]));
        }
        return new NativeCode(name, signature, owner) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call((S) self, bound[0], bound[1], bound[2]);
            }

            @Override
            PyObject call(PyObject self, PyObject a, PyObject b, PyObject c) {
                return body.call((S) self, a, b, c);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <S extends PyObject> NativeCode methodN(
            PyType owner, String name, String signature, Native.MethodN<S> body) {
        return new NativeCode(name, signature, owner) {
            @Override
            PyObject invoke(PyObject self, PyObject[] bound) {
                return body.call((S) self, bound);
            }
        };
    }
}
