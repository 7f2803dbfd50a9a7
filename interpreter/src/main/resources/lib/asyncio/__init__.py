"""Asynchronous input and output on Ouro's own event loop."""
from _asyncio import (
    CancelledError, Future, Handle, InvalidStateError, Task, TimerHandle, _get_running_loop, create_task,
    ensure_future, get_event_loop, get_running_loop, iscoroutine, isfuture, new_event_loop, set_event_loop)
from asyncio.tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, all_tasks, as_completed, current_task, gather, shield, sleep,
    wait, wait_for)
from asyncio.runners import Runner, run
from asyncio.coroutines import coroutine, iscoroutinefunction

from _asyncio import EventLoop as SelectorEventLoop
AbstractEventLoop = BaseEventLoop = SelectorEventLoop
TimeoutError = TimeoutError

# What most scripts never use is imported when it is first asked for.
_HOMES = {
    "queues": ("Queue", "PriorityQueue", "LifoQueue", "QueueEmpty", "QueueFull"),
    "locks": ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier", "BrokenBarrierError"),
    "timeouts": ("timeout", "timeout_at", "Timeout"),
    "taskgroups": ("TaskGroup",),
    "threads": ("to_thread", "run_coroutine_threadsafe", "wrap_future"),
    "events": ("AbstractEventLoopPolicy", "DefaultEventLoopPolicy", "get_event_loop_policy", "set_event_loop_policy",
               "get_child_watcher", "AbstractServer"),
    "exceptions": ("IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError"),
    "streams": ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server"),
    "protocols": ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"),
    "transports": ("BaseTransport", "ReadTransport", "WriteTransport", "Transport"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name):
    if name == "async":
        return ensure_future
    home = _HOME_OF.get(name)
    if home is None:
        if name in ("base_events", "futures", "base_futures", "log", "queues", "locks", "events", "streams",
                    "exceptions", "timeouts", "taskgroups", "threads"):
            return __import__("asyncio." + name, fromlist=("*",))
        raise AttributeError(f"module 'asyncio' has no attribute '{name}'")
    value = getattr(__import__("asyncio." + home, fromlist=("*",)), name)
    globals()[name] = value
    return value


__all__ = [
    "CancelledError", "Future", "Handle", "InvalidStateError", "Task", "TimerHandle", "create_task", "ensure_future",
    "get_event_loop", "get_running_loop", "iscoroutine", "isfuture", "new_event_loop", "set_event_loop",
    "ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION", "all_tasks", "as_completed", "current_task", "gather",
    "shield", "sleep", "wait", "wait_for", "Runner", "run", "iscoroutinefunction", "TimeoutError",
    *_HOME_OF]
