"""Between the loop and other threads."""
import contextvars
import functools
from _asyncio import (
    CancelledError, InvalidStateError, _get_running_loop, ensure_future, get_event_loop, get_running_loop, iscoroutine,
    isfuture)

__all__ = ("to_thread",)


def submit(loop, executor, func, args):
    """A future of what func gives in a thread of the executor; the loop has one of its own where that is None."""
    if executor is None:
        executor = loop.__dict__.get("_default_executor")
        if loop.__dict__.get("_executor_shutdown_called"):
            raise RuntimeError("Executor shutdown has been called")
        if executor is None:
            from concurrent.futures import ThreadPoolExecutor
            executor = loop._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
    return wrap_future(executor.submit(func, *args), loop=loop)


async def to_thread(func, /, *args, **kwargs):
    """Runs func in another thread, in a copy of the context."""
    loop = get_running_loop()
    context = contextvars.copy_context()
    return await loop.run_in_executor(None, functools.partial(context.run, func, *args, **kwargs))


# ---- futures of both kinds -------------------------------------------------------------------------------------------

def _translated(error):
    """An exception of one kind of future as the other kind has it."""
    import concurrent.futures
    kind = type(error)
    if kind is concurrent.futures.CancelledError:
        return CancelledError(*error.args)
    if kind is concurrent.futures.InvalidStateError:
        return InvalidStateError(*error.args)
    return error


def _copy_result(source, target):
    error = source.exception()
    if error is None:
        target.set_result(source.result())
    else:
        target.set_exception(_translated(error))


def _copy_to_loop(source, target):
    """Has a future of the loop end as one of another thread has."""
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
        return
    _copy_result(source, target)


def _copy_to_thread(source, target):
    """Has a future for other threads end as one of the loop has."""
    if source.cancelled():
        target.cancel()
    if not target.set_running_or_notify_cancel():
        return
    _copy_result(source, target)


def wrap_future(future, *, loop=None):
    """A future of the loop that follows one of another thread."""
    if isfuture(future):
        return future
    import concurrent.futures
    if not isinstance(future, concurrent.futures.Future):
        raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
    if loop is None:
        loop = get_event_loop()
    target = loop.create_future()

    def _call_check_cancel(done):
        if done.cancelled():
            future.cancel()

    def _call_set_state(done):
        if loop.is_closed():
            return
        if loop is _get_running_loop():
            _copy_to_loop(future, target)
        else:
            loop.call_soon_threadsafe(_copy_to_loop, future, target)

    target.add_done_callback(_call_check_cancel)
    future.add_done_callback(_call_set_state)
    return target


def run_coroutine_threadsafe(coro, loop):
    """Runs a coroutine in a loop of another thread."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    import concurrent.futures
    outcome = concurrent.futures.Future()

    def begin():
        try:
            task = ensure_future(coro, loop=loop)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if outcome.set_running_or_notify_cancel():
                outcome.set_exception(error)
            raise

        def task_done(task):
            if not (task.cancelled() and outcome.cancelled()):
                _copy_to_thread(task, outcome)

        def outcome_done(outcome):
            if outcome.cancelled() and not loop.is_closed():
                if loop is _get_running_loop():
                    task.cancel()
                else:
                    loop.call_soon_threadsafe(task.cancel)

        task.add_done_callback(task_done)
        outcome.add_done_callback(outcome_done)

    loop.call_soon_threadsafe(begin)
    return outcome
