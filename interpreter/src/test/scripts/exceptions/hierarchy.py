"""The tree of built-in exceptions, and how some of them show themselves."""

for exc in (ArithmeticError, LookupError, OSError, ValueError, RuntimeError, Warning, UnicodeError, ImportError, SyntaxError, ConnectionError, BaseException):
    print(exc.__name__, [c.__name__ for c in exc.__mro__], sorted((c.__name__ for c in exc.__subclasses__() if c.__module__ == 'builtins')))
print(EnvironmentError is OSError, IOError is OSError)
print(issubclass(ExceptionGroup, (BaseExceptionGroup, Exception)), ExceptionGroup.__mro__, BaseExceptionGroup.__mro__)
print(StopAsyncIteration(3).args, GeneratorExit(), repr(TimeoutError('t')), repr(ConnectionResetError(104, 'reset')), str(ConnectionResetError(104, 'reset')), BlockingIOError(11, 'x').errno)
print(UnboundLocalError.__mro__[1].__name__, NotImplementedError.__base__.__name__, RecursionError.__base__.__name__)
print(repr(Exception(1, 'a', None)), str(Exception(1, 'a')), repr(Exception(('t',))), str(Exception(('t',))), repr(Exception([1])))
