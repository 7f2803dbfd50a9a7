"""Tasks that begin and end together (Library Reference, Task Groups; PEP 654 for what they raise)."""
from _asyncio import CancelledError, add_awaited_by, get_running_loop, remove_awaited_by
from asyncio.tasks import current_task

__all__ = ["TaskGroup"]


def _ends_program(error):
    return isinstance(error, (SystemExit, KeyboardInterrupt))


class TaskGroup:
    """Waits for its tasks at the end of the block; when one fails, the others are cancelled."""

    def __init__(self):
        self._loop = self._parent_task = None
        self._tasks = set()
        self._errors = []
        # The first SystemExit or KeyboardInterrupt: it is raised alone, whatever else went wrong.
        self._base_error = None
        self._entered = self._exiting = self._aborting = False
        # Whether it was the group that cancelled its parent, to end the block early.
        self._parent_cancel_requested = False
        # Wakes the end of the block when the last task is done; None while nobody waits there.
        self._on_completed_fut = None

    def __repr__(self):
        words = ["<TaskGroup"]
        for name, members in (("tasks", self._tasks), ("errors", self._errors)):
            if members:
                words.append(f"{name}={len(members)}")
        if self._aborting:
            words.append("cancelling")
        elif self._entered:
            words.append("entered")
        return " ".join(words) + ">"

    # ---- the block ------------------------------------------------------------------------------------------------

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = self._loop or get_running_loop()
        self._parent_task = current_task(self._loop)
        if not self._parent_task:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, kind, error, traceback):
        self._exiting = True
        self._note_end_of_program(error)
        cancelled = kind is not None and issubclass(kind, CancelledError)
        cancellation = error if cancelled else None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # Only the group itself has cancelled the parent: nobody outside is to hear of it.
            cancellation = None
        if kind is not None and not self._aborting:
            self._abort()
        cancellation = await self._all_done() or cancellation
        if self._base_error is not None:
            raise self._base_error
        if cancellation is not None and not self._errors:
            raise cancellation
        if error is not None and not cancelled:
            self._errors.append(error)
        if self._errors:
            errors, self._errors = self._errors, None
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    async def _all_done(self):
        """Waits for the tasks that are left; answers the CancelledError that came from outside meanwhile, if any."""
        cancellation = None
        while self._tasks:
            self._on_completed_fut = self._on_completed_fut or self._loop.create_future()
            try:
                await self._on_completed_fut
            except CancelledError as error:
                if not self._aborting:
                    cancellation = error
                    self._abort()
            self._on_completed_fut = None
        return cancellation

    # ---- its tasks ------------------------------------------------------------------------------------------------

    def create_task(self, coro, *, name=None, context=None):
        """Starts a task of the group."""
        refusal = ("has not been entered" if not self._entered
                   else "is finished" if self._exiting and not self._tasks
                   else "is shutting down" if self._aborting
                   else None)
        if refusal:
            raise RuntimeError(f"TaskGroup {self!r} {refusal}")
        # A loop of the script's own may know nothing of contexts.
        task = self._loop.create_task(coro, **({} if context is None else {"context": context}))
        if name is not None:
            task.set_name(name)
        add_awaited_by(task, self._parent_task)
        task.add_done_callback(self._on_task_done)
        self._tasks.add(task)
        return task

    def _abort(self):
        self._aborting = True
        for unfinished in [task for task in self._tasks if not task.done()]:
            unfinished.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        remove_awaited_by(task, self._parent_task)
        waiting = self._on_completed_fut
        if not self._tasks and waiting is not None and not waiting.done():
            waiting.set_result(True)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._on_error(task, error)

    def _on_error(self, task, error):
        self._errors.append(error)
        self._note_end_of_program(error)
        if self._parent_task.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent_task} "
                           "is already completed",
                "exception": error,
                "task": task,
            })
        elif not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()

    def _note_end_of_program(self, error):
        if self._base_error is None and _ends_program(error):
            self._base_error = error
