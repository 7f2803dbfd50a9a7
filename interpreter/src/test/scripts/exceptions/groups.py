def show(error):
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({error.message!r}: " + ", ".join(show(each) for each in error.exceptions) + ")"
    return repr(error)


g = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), KeyError("k")]), OSError("o")])
print(g, repr(g), g.message, len(g.exceptions), g.args)
print(ExceptionGroup("one", [ValueError()]), isinstance(g, Exception), issubclass(ExceptionGroup, Exception))
print(type(BaseExceptionGroup("b", [ValueError()])), type(BaseExceptionGroup("b", [KeyboardInterrupt()])))
match, rest = g.split(TypeError)
print(show(match), show(rest))
match, rest = g.split((KeyError, OSError))
print(show(match), show(rest))
print(g.split(ExceptionGroup)[0] is g, g.split(ArithmeticError)[0], show(g.subgroup(lambda e: isinstance(e, LookupError))))
print(g.subgroup(ArithmeticError))
for bad in (lambda: ExceptionGroup(), lambda: ExceptionGroup("x"), lambda: ExceptionGroup(1, [ValueError()]),
            lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]),
            lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x", [ValueError]),
            lambda: g.split(5), lambda: g.subgroup(int), lambda: setattr(g, "message", 1)):
    try:
        bad()
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Own(ExceptionGroup):
    def __new__(cls, message, errors, code):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self

    def derive(self, errors):
        return Own(self.message, errors, self.code)


own = Own("mine", [ValueError(1), TypeError(2)], 7)
own.add_note("noted")
match, rest = own.split(ValueError)
print(type(match).__name__, match.code, match.__notes__, match.exceptions, rest.exceptions)
