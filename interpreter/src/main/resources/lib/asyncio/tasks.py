"""Waiting for several things at once."""
from _asyncio import (
    CancelledError, Future, Task, create_task, ensure_future, get_event_loop, get_running_loop, iscoroutine,
    isfuture, add_awaited_by, sleep, wait_for, _enter_task, _leave_task)

__all__ = ("Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for",
           "as_completed", "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task",
           "all_tasks", "_register_task", "_unregister_task", "_enter_task", "_leave_task")

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


def current_task(loop=None):
    """The task that runs, or None."""
    return Task.current_task(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks that are not done."""
    if loop is None:
        loop = get_running_loop()
    tasks = Task.all_tasks(loop)
    if _foreign_tasks:
        tasks |= {task for task in list(_foreign_tasks) if _loop_of(task) is loop and not task.done()}
    return tasks


# Tasks that a script has written itself; a weak set once there are any.
_foreign_tasks = None


def _loop_of(future):
    get_loop = getattr(future, "get_loop", None)
    return future._loop if get_loop is None else get_loop()


class _GatheringFuture(Future):
    """What gather gives: cancelling it cancels all its children."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        # A list, since all of them are asked, not only those up to the first that can be cancelled.
        requested = any([child.cancel(msg=msg) for child in self._children])
        if requested:
            self._cancel_requested = True
        return requested


def gather(*coros_or_futures, loop=None, return_exceptions=False):
    """A future of the list of all results."""
    if not coros_or_futures:
        loop = loop or get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer

    seen = {}
    children = []
    finished = 0
    total = 0
    outer = None

    def _done_callback(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == total:
            results = []
            for child in children:
                if child.cancelled():
                    results.append(CancelledError("" if child._cancel_message is None else child._cancel_message))
                else:
                    error = child.exception()
                    results.append(child.result() if error is None else error)
            if outer._cancel_requested:
                outer.set_exception(future._make_cancelled_error())
            else:
                outer.set_result(results)

    for each in coros_or_futures:
        if each in seen:
            future = seen[each]
        else:
            future = ensure_future(each, loop=loop)
            if loop is None:
                loop = future.get_loop()
            seen[each] = future
            total += 1
            future.add_done_callback(_done_callback)
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    for child in children:
        add_awaited_by(child, outer)
    return outer


def _release_waiter(waiter, *_):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, loop=None, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures or tasks; gives the sets of those done and those not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    loop = get_running_loop()
    # Coroutines are taken too, as asyncio did up to Python 3.10; each becomes a task.
    unique = []
    for each in dict.fromkeys(fs):
        unique.append(ensure_future(each, loop=loop))
    return await _wait(unique, timeout, return_when, loop)


async def _wait(futures, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    left = len(futures)

    def _on_completion(future):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for future in futures:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for future in futures:
        if future.done():
            done.add(future)
        else:
            pending.add(future)
    return done, pending


def shield(arg, *, loop=None):
    """A future of arg's result that can be cancelled without cancelling arg."""
    inner = ensure_future(arg, loop=loop)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()

    def _inner_done_callback(future):
        if outer.cancelled():
            if not future.cancelled():
                future.exception()
            return
        if future.cancelled():
            outer.cancel()
        else:
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
            else:
                outer.set_result(future.result())

    def _outer_done_callback(future):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    add_awaited_by(inner, outer)
    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def as_completed(fs, *, loop=None, timeout=None):
    """Coroutines that give the results in the order in which they come."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from asyncio.queues import Queue
    done = Queue()
    loop = get_event_loop()
    waiting = {ensure_future(each, loop=loop) for each in set(fs)}
    timer = None

    def give_up():
        for future in waiting:
            future.remove_done_callback(_on_completion)
            done.put_nowait(None)
        waiting.clear()

    def _on_completion(future):
        if not waiting:
            return
        waiting.remove(future)
        done.put_nowait(future)
        if not waiting and timer is not None:
            timer.cancel()

    async def _wait_for_one():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in waiting:
        future.add_done_callback(_on_completion)
    if waiting and timeout is not None:
        timer = loop.call_later(timeout, give_up)
    for _ in range(len(waiting)):
        yield _wait_for_one()


def __getattr__(name):
    if name == "run_coroutine_threadsafe":
        from asyncio.threads import run_coroutine_threadsafe
        return run_coroutine_threadsafe
    raise AttributeError(f"module 'asyncio.tasks' has no attribute '{name}'")


def _register_task(task):
    """Has all_tasks know a task that a script has written itself; those of Ouro's register themselves."""
    global _foreign_tasks
    if isinstance(task, Task):
        return
    if _foreign_tasks is None:
        import weakref
        _foreign_tasks = weakref.WeakSet()
    _foreign_tasks.add(task)


def _unregister_task(task):
    """Has all_tasks forget such a task."""
    if _foreign_tasks is not None:
        _foreign_tasks.discard(task)
