cases = [
    Exception(), Exception("a"), Exception("a", 1), KeyError("k"), KeyError(), KeyError("a", 2), StopIteration(5),
    StopIteration(), SystemExit(3), SystemExit(), SystemExit(1, 2), OSError(2, "No such file"),
    OSError(2, "No such file", "x.txt"), OSError(1, "a", "b", None, "c"), OSError("plain"), OSError(),
    FileNotFoundError("x"), ImportError("m", name="n", path="p"), ImportError(), ModuleNotFoundError("No module", name="q"),
    NameError("n", name="x"), AttributeError("a", name="b", obj=3), ValueError([1]), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
    UnicodeEncodeError("ascii", "\xe9a", 0, 1, "bad"), UnicodeEncodeError("ascii", "\xe9\xe9", 0, 2, "bad"),
    UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 2, "bad"), SyntaxError("bad"), SyntaxError("bad", ("f.py", 3, 4, "text")),
    IndentationError("unexpected"), AssertionError(), ZeroDivisionError("division by zero"), TimeoutError(), KeyboardInterrupt(),
]
for each in cases:
    print(type(each).__name__, "|", str(each), "|", repr(each), "|", each.args)
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
e = OSError(2, "No such file", "x.txt")
print(e.errno, e.strerror, e.filename, e.filename2, type(e))
for number in (1, 2, 4, 11, 13, 17, 20, 21, 32, 104, 110, 111, 5):
    print(number, type(OSError(number, "x")).__name__, end=" ")
print()
e = ImportError("m", name="n", path="p")
print(e.msg, e.name, e.path)
e = AttributeError("a", name="b", obj=3)
print(e.name, e.obj, NameError("q").name)
e = SyntaxError("bad", ("f.py", 3, 4, "text"))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno)
e = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")
print(e.encoding, e.object, e.start, e.end, e.reason)
for bad in (lambda: Exception(a=1), lambda: OSError(a=1), lambda: ImportError(a=1), lambda: AttributeError(q=1),
            lambda: UnicodeDecodeError("x"), lambda: KeyError(x=1), lambda: StopIteration(x=1)):
    try:
        bad()
    except TypeError as error:
        print(error)
try:
    {}["missing"]
except KeyError as error:
    print(error, error.args)
try:
    [].nope
except AttributeError as error:
    print(error, error.name, error.obj)
try:
    nope
except NameError as error:
    print(error, error.name)
