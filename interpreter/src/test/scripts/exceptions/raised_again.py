"""An exception raised again keeps its context; notes and groups."""

e = ValueError('a')
e.__context__ = TypeError('ctx')
print(e.__context__, e.__suppress_context__)
try:
    raise e
except ValueError as z:
    print(repr(z.__context__))
try:
    try:
        raise KeyError('one')
    except KeyError as k:
        raise k
except KeyError as k2:
    print(k2.__context__, k2.__cause__)
try:
    try:
        raise KeyError('one')
    except KeyError as k:
        k.add_note('hey')
        raise
except KeyError as k2:
    print(k2.__notes__)
try:
    raise ExceptionGroup('eg', [ValueError(1), TypeError(2)])
except ExceptionGroup as eg:
    print(eg, eg.exceptions, [type(x).__name__ for x in eg.exceptions])
print(KeyError('a').__reduce__(), e.__reduce__()[0])
