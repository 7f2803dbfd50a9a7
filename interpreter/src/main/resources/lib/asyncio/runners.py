"""Running a coroutine as a whole program."""
import contextvars
import _signal
from _asyncio import (
    EventLoop, _get_running_loop, iscoroutine, new_event_loop, set_event_loop, skip_task_number,
    started_async_generators)
from asyncio.exceptions import CancelledError
from asyncio.tasks import all_tasks, gather

__all__ = ("Runner", "run")

_SIGINT = 2


class Runner:
    """A loop for several calls of run, closed at the end of the with block."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._loop_factory = loop_factory
        self._debug = debug
        # The loop and its context are made at the first use.
        self._loop = self._context = None
        self._state = "created"
        self._chose_loop = False
        self._interrupts = 0

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _begin(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")
        if self._state == "open":
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            set_event_loop(self._loop)
            self._chose_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = "open"

    def get_loop(self):
        """The loop of this runner."""
        self._begin()
        return self._loop

    def run(self, coro, *, context=None):
        """Runs a coroutine to its end."""
        if not iscoroutine(coro):
            raise ValueError("a coroutine was expected, got {!r}".format(coro))
        _refuse_nesting("Runner.run()")
        self._begin()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        self._interrupts = 0
        handles_interrupts = self._handle_interrupts(task)
        try:
            return self._loop.run_until_complete(task)
        except CancelledError:
            if self._interrupts > 0:
                uncancel = getattr(task, "uncancel", None)
                if uncancel is not None and uncancel() == 0:
                    raise KeyboardInterrupt()
            raise
        finally:
            if handles_interrupts:
                _signal.signal(_SIGINT, _signal.default_int_handler)

    def _handle_interrupts(self, task):
        """Has the first Ctrl-C cancel the task, so that it may clean up; the next raises KeyboardInterrupt at once."""
        if _signal.getsignal(_SIGINT) is not _signal.default_int_handler:
            return False

        def interrupted(signum, frame):
            self._interrupts += 1
            if self._interrupts == 1 and not task.done():
                task.cancel()
                # Wakes the loop where it waits for the network.
                self._loop.call_soon_threadsafe(lambda: None)
                return
            raise KeyboardInterrupt()

        try:
            _signal.signal(_SIGINT, interrupted)
        except ValueError:
            # Not in the main thread.
            return False
        return True

    def close(self):
        """Cancels what is left and closes the loop."""
        if self._state != "open":
            return
        try:
            loop = self._loop
            _cancel_all_tasks(loop)
            # Where there is nothing to do the tasks are not made, but they are counted.
            plain = type(loop) is EventLoop
            own = loop.__dict__ if plain else ()
            if plain and "shutdown_asyncgens" not in own and not started_async_generators():
                skip_task_number()
            else:
                loop.run_until_complete(loop.shutdown_asyncgens())
            if plain and "_default_executor" not in own and "shutdown_default_executor" not in own:
                skip_task_number()
            else:
                loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._chose_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = "closed"


def run(main, *, debug=None):
    """Runs a coroutine in a loop of its own."""
    _refuse_nesting("asyncio.run()")
    with Runner(debug=debug) as runner:
        return runner.run(main)


def _refuse_nesting(call):
    if _get_running_loop() is not None:
        raise RuntimeError(f"{call} cannot be called from a running event loop")


def _cancel_all_tasks(loop):
    left = all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(gather(*left, return_exceptions=True))
    for task in left:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": error,
                "task": task,
            })
