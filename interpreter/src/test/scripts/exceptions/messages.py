# exceptions in depth
import sys
def t(fn):
    try: print(fn())
    except BaseException as e: print(type(e).__name__, e, e.args)
class E1(Exception):
    def __init__(self, msg, code=5): self.code = code; super().__init__(msg)
    def __str__(self): return f'[{self.code}] {super().__str__()}'
def r(e): raise e
t(lambda: r(E1('x'))); t(lambda: r(E1('x', 9))); t(lambda: r(E1)); 
class E2(Exception): 
    def __init__(self, a, b): self.a, self.b = a, b
t(lambda: r(E2(1, 2))); print(repr(E2(1,2)), str(E2(1,2)))
class E3(Exception):
    """doc"""
print(E3.__doc__, repr(E3()), repr(E3('a')), E3('a') == E3('a'), isinstance(E3(), Exception), E3.__mro__)
class E4(E3, KeyError): pass
print(repr(str(E4('k'))), E4.__mro__)
class E5(OSError): pass
print(E5(2, 'x'), repr(E5(2,'x')), E5(2,'x','f').filename, type(E5(2,'x')))
class E6(OSError):
    def __init__(self, path): super().__init__(2, 'nope', path)
t(lambda: r(E6('p'))); print(E6('p').errno, E6('p').args)
class E7(Exception):
    def __new__(cls, *a): o = super().__new__(cls, *a); o.made = True; return o
print(E7(1,2).made, E7(1,2).args)
class E8(Exception): 
    pass
e = E8('a'); e.extra = 3; print(e.__dict__, vars(e))
try:
    try: raise E8('inner')
    except E8 as x: raise E1('outer') from x
except E1 as y: print(y.__cause__, y.__context__ is y.__cause__, y.__suppress_context__)
try: raise E8
except E8 as x: print(repr(x), x.args)
def f():
    try: return 'try'
    finally: print('fin')
print(f())
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print(i)
        finally: print('f', i)
    else: print('else')
g()
def h():
    try: 1/0
    except ZeroDivisionError: return 'exc'
    else: return 'else'
    finally: return 'finally'
print(h())
def nested():
    try:
        try: raise ValueError(1)
        finally:
            try: raise KeyError(2)
            except KeyError: pass
    except ValueError as e: return repr(e), repr(e.__context__)
print(nested())
try:
    e = None
    try: raise ValueError('v')
    except ValueError as e: pass
    print(e)
except (NameError, UnboundLocalError) as n: print(type(n).__name__, n)
def loc():
    try: raise ValueError('v')
    except ValueError as e: pass
    return e
t(loc)
print(sys.exc_info())
try: raise ValueError('q')
except ValueError:
    ty, v, tb = sys.exc_info(); print(ty, v, tb is v.__traceback__, tb.tb_lineno > 0, tb.tb_next)
for exc in (ArithmeticError, LookupError, OSError, ValueError, RuntimeError, Warning, UnicodeError, ImportError, SyntaxError, ConnectionError, BaseException):
    print(exc.__name__, [c.__name__ for c in exc.__mro__], sorted(c.__name__ for c in exc.__subclasses__() if c.__module__ == 'builtins'))
print(EnvironmentError is OSError, IOError is OSError)
try: assert 1 == 2, 'msg'
except AssertionError as e: print(repr(e))
try: assert 0
except AssertionError as e: print(repr(e), e.args)
try: assert (), [1]
except AssertionError as e: print(repr(e))
t(lambda: int('x')); t(lambda: [][1]); t(lambda: {}[1]); t(lambda: 'a' + 1); t(lambda: 1 + 'a'); t(lambda: None.x); t(lambda: undefined_name); t(lambda: (lambda: 0)(1)); t(lambda: float('q')); t(lambda: [1].remove(5)); t(lambda: [1].index(5)); t(lambda: {1}.remove(2)); t(lambda: next(iter([]))); t(lambda: 'abc'.index('z')); t(lambda: int([])); t(lambda: chr(-1)); t(lambda: ord('ab')); t(lambda: b'\xff'.decode()); t(lambda: '\xff'.encode('ascii')); t(lambda: 2 ** 'a'); t(lambda: sorted([1, 'a'])); t(lambda: len(5)); t(lambda: iter(5)); t(lambda: {}['a']['b']); t(lambda: [] < {}); t(lambda: sum(['a'])); t(lambda: max([])); t(lambda: zip(1)); t(lambda: range(1.5)); t(lambda: 'a' * 'b'); t(lambda: {[]: 1}); t(lambda: set([[]])); t(lambda: hash({})); t(lambda: (1,2).x); t(lambda: __import__('nope')); t(lambda: 10 ** 400 * 1.0); t(lambda: 1 % 0); t(lambda: 1.0 / 0); t(lambda: 0 ** -1); t(lambda: round('a')); t(lambda: abs('a')); t(lambda: '%d' % 'a'); t(lambda: '{}'.format()); t(lambda: '%s %s' % 1); t(lambda: [1,2,3]['a']); t(lambda: 'abc'[10]); t(lambda: (1,)[2]); t(lambda: [0] * -1); t(lambda: bytes([300])); t(lambda: int('z', 36)); t(lambda: int('9', 8)); t(lambda: isinstance(1, 'a')); t(lambda: type('A', (), {})(1)); t(lambda: super().x)
def unpack(): a, b = [1]
t(unpack)
def unpack(): a, b = [1, 2, 3]
t(unpack)
def unpack(): a, b = 5
t(unpack)
def unpack(): a, *b, c = [1]
t(unpack)
def rec(): return rec()
t(rec)
def gen():
    try: yield 1
    except GeneratorExit: print('closed'); raise
x = gen(); next(x); x.close()
def gen2():
    raise StopIteration('x')
    yield
t(lambda: next(gen2()))
t(lambda: r(SystemExit(3))); t(lambda: exit(4)); t(lambda: r(KeyboardInterrupt()))
e = ValueError('a'); e.__context__ = TypeError('ctx'); print(e.__context__, e.__suppress_context__)
try: raise e
except ValueError as z: print(repr(z.__context__))
try:
    try: raise KeyError('one')
    except KeyError as k:
        raise k
except KeyError as k2: print(k2.__context__, k2.__cause__)
try:
    try: raise KeyError('one')
    except KeyError as k:
        k.add_note('hey'); raise
except KeyError as k2: print(k2.__notes__)
print(issubclass(ExceptionGroup, (BaseExceptionGroup, Exception)), ExceptionGroup.__mro__, BaseExceptionGroup.__mro__)
try: raise ExceptionGroup('eg', [ValueError(1), TypeError(2)])
except ExceptionGroup as eg: print(eg, eg.exceptions, [type(x).__name__ for x in eg.exceptions])
print(StopAsyncIteration(3).args, GeneratorExit(), repr(TimeoutError('t')), repr(ConnectionResetError(104, 'reset')), str(ConnectionResetError(104, 'reset')), BlockingIOError(11,'x').errno)
print(UnboundLocalError.__mro__[1].__name__, NotImplementedError.__base__.__name__, RecursionError.__base__.__name__)
print(repr(Exception(1, 'a', None)), str(Exception(1,'a')), repr(Exception(('t',))), str(Exception(('t',))), repr(Exception([1])))
print(KeyError('a').__reduce__(), e.__reduce__()[0])
