def show(error):
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({error.message!r}: " + ", ".join(show(each) for each in error.exceptions) + ")"
    return repr(error)


def run(error, reraise=None):
    try:
        try:
            raise error
        except* ValueError as group:
            print("values", show(group))
            if reraise == "bare":
                raise
            if reraise:
                raise reraise
        except* (TypeError, KeyError) as group:
            print("types", show(group))
        else:
            print("none")
        finally:
            print("finally")
    except BaseException as left:
        print("left", show(left), "| context", repr(left.__context__), "| cause", repr(left.__cause__))


run(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
run(ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("in", [ValueError(3), KeyError(4)])]))
run(ValueError("naked"))
run(OSError("other"))
run(ExceptionGroup("g", [ValueError(1), OSError(2)]), RuntimeError("new"))
run(ExceptionGroup("g", [ValueError(1), OSError(2)]), "bare")
run(ExceptionGroup("g", [OSError(1)]))
run(BaseExceptionGroup("g", [ValueError(1), KeyboardInterrupt()]))
try:
    pass
except* ValueError:
    print("never")
else:
    print("else")
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError(1)
    except* 5:
        pass
except TypeError as error:
    print(error)
print(sum(1 for _ in range(3)))
