"""What counts as a coroutine function; the decorator that Python 3.11 removed."""
import types
from _asyncio import iscoroutine, mark_as_coroutine
from _types import _makes_coroutine

__all__ = ("iscoroutinefunction", "iscoroutine")

_GENERATOR = 0x20
_COROUTINE = 0x80


def iscoroutinefunction(func):
    """Whether calling func gives a coroutine."""
    while isinstance(func, types.MethodType) or hasattr(func, "func") and type(func).__name__ == "partial":
        func = getattr(func, "__func__", None) or func.func
    if getattr(func, "_is_coroutine", False) is True or _makes_coroutine(func):
        return True
    code = getattr(func, "__code__", None)
    return code is not None and bool(code.co_flags & _COROUTINE)


def coroutine(func):
    """Marks a generator function as a coroutine function, as asyncio did up to Python 3.10."""
    if iscoroutinefunction(func):
        return func
    generator = bool(func.__code__.co_flags & _GENERATOR)

    def coro(*args, **kwargs):
        result = func(*args, **kwargs)
        if generator:
            return mark_as_coroutine(result)
        return mark_as_coroutine(_await_plain(result))

    coro.__name__ = func.__name__
    coro.__qualname__ = func.__qualname__
    coro.__doc__ = func.__doc__
    coro.__module__ = func.__module__
    coro.__wrapped__ = func
    coro._is_coroutine = True
    return coro


def _await_plain(result):
    """A plain function may still have given something to wait for."""
    if hasattr(result, "__await__"):
        result = yield from result.__await__()
    elif iscoroutine(result):
        result = yield from result
    return result
