def chain(error):
    while error is not None:
        print(repr(error), "| cause", repr(error.__cause__), "| context", repr(error.__context__), "|",
              error.__suppress_context__)
        error = error.__cause__ or error.__context__


try:
    try:
        1 / 0
    except ZeroDivisionError as first:
        raise ValueError("second") from first
except ValueError as error:
    chain(error)
try:
    try:
        {}["k"]
    except KeyError:
        raise RuntimeError("during")
except RuntimeError as error:
    chain(error)
try:
    try:
        {}["k"]
    except KeyError:
        raise RuntimeError("alone") from None
except RuntimeError as error:
    chain(error)
try:
    try:
        raise ValueError("a")
    finally:
        raise TypeError("b")
except TypeError as error:
    chain(error)

e = ValueError("x")
e.__cause__ = KeyError("cause")
chain(e)
e.__cause__ = None
e.__suppress_context__ = False
chain(e)
for name, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 5), ("__suppress_context__", 1)):
    try:
        setattr(e, name, value)
    except TypeError as error:
        print(error)
e.args = (1, 2)
print(e, e.args, e.with_traceback(None) is e, e.__traceback__)
e.args = [3]
print(e.args)


def outer():
    inner()


def inner():
    raise LookupError("deep")


try:
    outer()
except LookupError as error:
    tb = error.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
for bad in ("raise 5", "raise int", "raise ValueError from 5", "raise"):
    try:
        exec(bad)
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as error:
    print(error)
