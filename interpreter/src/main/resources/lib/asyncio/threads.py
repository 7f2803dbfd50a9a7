"""Between the loop and other threads."""
import contextvars
import threading
from _asyncio import CancelledError, ensure_future, get_running_loop, iscoroutine


def submit(loop, executor, func, args):
    """A future of what func gives in another thread, or in the executor's."""
    future = loop.create_future()

    def deliver(result, error):
        loop._expect(-1)
        if future.cancelled():
            return
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)

    def work():
        try:
            result, error = func(*args), None
        except BaseException as raised:
            result, error = None, raised
        loop.call_soon_threadsafe(deliver, result, error)

    loop._expect(1)
    if executor is None:
        threading.Thread(target=work, name="asyncio_0", daemon=True).start()
    else:
        executor.submit(work)
    return future


async def to_thread(func, /, *args, **kwargs):
    """Runs func in another thread, in a copy of the context."""
    loop = get_running_loop()
    context = contextvars.copy_context()
    return await submit(loop, None, lambda: context.run(func, *args, **kwargs), ())


class _Outcome:
    """What run_coroutine_threadsafe gives: a future to wait for in another thread."""

    def __init__(self):
        self._event = threading.Event()
        self._task = None

    def done(self):
        return self._event.is_set()

    def result(self, timeout=None):
        """Waits for the result."""
        if not self._event.wait(timeout):
            raise TimeoutError()
        return self._task.result()

    def exception(self, timeout=None):
        """Waits, and gives the exception or None."""
        if not self._event.wait(timeout):
            raise TimeoutError()
        return self._task.exception()


def run_coroutine_threadsafe(coro, loop):
    """Runs a coroutine in a loop of another thread."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    outcome = _Outcome()

    def begin():
        outcome._task = ensure_future(coro, loop=loop)
        outcome._task.add_done_callback(lambda task: outcome._event.set())

    loop.call_soon_threadsafe(begin)
    return outcome


def wrap_future(future, *, loop=None):
    """A future of the loop that follows another."""
    return ensure_future(future, loop=loop)
