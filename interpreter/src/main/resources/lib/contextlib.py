"""Tools for with statements (Library Reference, contextlib)."""

import abc
import sys
from collections import deque
from functools import wraps
from types import GenericAlias, MethodType

__all__ = [
    'asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
    'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack', 'redirect_stdout',
    'redirect_stderr', 'suppress', 'aclosing', 'AsyncContextDecorator', 'chdir',
]


def _has_methods(cls, *names):
    """True where a class has the methods, NotImplemented otherwise."""
    from collections.abc import _check_methods
    return _check_methods(cls, *names)


class AbstractContextManager(abc.ABC):
    """What has __enter__ and __exit__."""

    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, candidate):
        if cls is AbstractContextManager:
            return _has_methods(candidate, '__enter__', '__exit__')
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """What has __aenter__ and __aexit__."""

    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, candidate):
        if cls is AbstractAsyncContextManager:
            return _has_methods(candidate, '__aenter__', '__aexit__')
        return NotImplemented


class ContextDecorator:
    """Lets a context manager decorate functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    """Lets an asynchronous context manager decorate coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _FromGenerator:
    """Keeps a generator, and the call that made it so that a decorator can make it anew."""

    # What the generator may not raise itself: it ends with them (PEP 479).
    _ends = (StopIteration,)

    def __init__(self, func, args, kwds):
        self.func, self.args, self.kwds = func, args, kwds
        self.gen = func(*args, **kwds)
        doc = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def _came_back(self, error, thrown):
        """Whether the generator let the block's exception out again, as it was or as the cause of a RuntimeError."""
        wrapped = isinstance(thrown, self._ends) and isinstance(error, RuntimeError) and error.__cause__ is thrown
        return error is thrown or wrapped


class _GeneratorContextManager(_FromGenerator, AbstractContextManager, ContextDecorator):
    """The context manager that @contextmanager makes of a generator."""

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        thrown = kind() if value is None and kind is not None else value
        try:
            if kind is None:
                next(self.gen)
            else:
                self.gen.throw(kind, thrown, traceback)
        except StopIteration as end:
            # It has swallowed the exception, unless that was a StopIteration which only passes through.
            return kind is not None and end is not thrown
        except BaseException as error:
            if kind is None or not self._came_back(error, thrown):
                raise
            thrown.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop" if kind is None else "generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_FromGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    """The context manager that @asynccontextmanager makes of an asynchronous generator."""

    _ends = (StopIteration, StopAsyncIteration)

    async def __aenter__(self):
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, value, traceback):
        thrown = kind() if value is None and kind is not None else value
        try:
            if kind is None:
                await anext(self.gen)
            else:
                await self.gen.athrow(kind, thrown, traceback)
        except StopAsyncIteration as end:
            return kind is not None and end is not thrown
        except BaseException as error:
            if kind is None or not self._came_back(error, thrown):
                raise
            thrown.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop" if kind is None else "generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Makes a context manager of a generator function that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    """Makes an asynchronous context manager of an asynchronous generator function that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Calls close() at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits aclose() at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    """Replaces an attribute of sys for the time of the block."""

    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # One manager may be entered again inside its own block.
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Sends standard output elsewhere."""

    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """Sends standard error elsewhere."""

    _stream = 'stderr'


class suppress(AbstractContextManager):
    """Swallows exceptions of the given classes."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing; enter_result is what the with statement binds."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Changes the working directory for the time of the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


class _Unwinding:
    """The exception that goes from callback to callback while an exit stack is left, as through nested with statements."""

    def __init__(self, details):
        self.details = details
        self._received = details[0] is not None
        # What the with statement outside is handling: contexts of new exceptions reach back to it.
        self._outermost = sys.exc_info()[1]
        self._swallowed = False
        self._raised = False

    def answered(self, swallows):
        if swallows:
            self._swallowed = True
            self._raised = False
            self.details = (None, None, None)

    def failed(self, error):
        before = self.details[1]
        place = error
        while (context := place.__context__) is not None and context is not before:
            if context is self._outermost:
                place.__context__ = before
                break
            place = context
        self._raised = True
        self.details = type(error), error, error.__traceback__

    def outcome(self):
        """Raises what a callback raised last; else answers whether the exception of the block was swallowed."""
        if not self._raised:
            return self._received and self._swallowed
        error = self.details[1]
        context = error.__context__
        try:
            raise error
        finally:
            # Raising it here made the outermost exception its context.
            error.__context__ = context


def _protocol(manager, enter, leave, name):
    """The two methods of a context manager, asked of its class as with statements do."""
    cls = type(manager)
    try:
        return getattr(cls, enter), getattr(cls, leave)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {name} protocol") from None


class _Callbacks:
    """What ExitStack and AsyncExitStack share: a pile of callbacks, called last in first out."""

    def __init__(self):
        # Pairs: whether the callback is synchronous, and the callback as an __exit__ without self.
        self._exit_callbacks = deque()

    def pop_all(self):
        """Moves the callbacks to a new stack."""
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return other

    def push(self, exit):
        """Adds an __exit__ method, or a function that takes what __exit__ takes."""
        return self._push_exit(exit, '__exit__', True)

    def enter_context(self, cm):
        """Enters a context manager, to be left with the stack."""
        enter, leave = _protocol(cm, '__enter__', '__exit__', 'context manager')
        entered = enter(cm)
        self._push_exit_callback(MethodType(leave, cm))
        return entered

    def callback(self, callback, /, *args, **kwds):
        """Adds any function with its arguments; it can't swallow exceptions."""
        def call(*exception):
            callback(*args, **kwds)
        call.__wrapped__ = callback
        self._push_exit_callback(call)
        return callback

    def _push_exit(self, exit, method_name, is_sync):
        method = getattr(type(exit), method_name, None)
        self._push_exit_callback(exit if method is None else MethodType(method, exit), is_sync)
        return exit

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


class ExitStack(_Callbacks, AbstractContextManager):
    """Any number of context managers and callbacks, left together."""

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                unwinding.answered(callback(*unwinding.details))
            except BaseException as error:
                unwinding.failed(error)
        return unwinding.outcome()

    def close(self):
        """Leaves everything at once."""
        self.__exit__(None, None, None)


class AsyncExitStack(_Callbacks, AbstractAsyncContextManager):
    """An ExitStack for asynchronous context managers too."""

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager, to be left with the stack."""
        enter, leave = _protocol(cm, '__aenter__', '__aexit__', 'asynchronous context manager')
        entered = await enter(cm)
        self._push_exit_callback(MethodType(leave, cm), False)
        return entered

    def push_async_exit(self, exit):
        """Adds an __aexit__ method, or a coroutine function that takes what __aexit__ takes."""
        return self._push_exit(exit, '__aexit__', False)

    def push_async_callback(self, callback, /, *args, **kwds):
        """Adds any coroutine function with its arguments."""
        async def call(*exception):
            await callback(*args, **kwds)
        call.__wrapped__ = callback
        self._push_exit_callback(call, False)
        return callback

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                answer = callback(*unwinding.details)
                unwinding.answered(answer if is_sync else await answer)
            except BaseException as error:
                unwinding.failed(error)
        return unwinding.outcome()

    async def aclose(self):
        """Leaves everything at once."""
        await self.__aexit__(None, None, None)
