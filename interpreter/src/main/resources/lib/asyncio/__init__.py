"""Asynchronous input and output on Ouro's own event loop."""
from _asyncio import (
    CancelledError, Future, Handle, InvalidStateError, Task, TimerHandle, _get_running_loop, create_task,
    ensure_future, get_event_loop, get_running_loop, iscoroutine, isfuture, new_event_loop, set_event_loop)
from asyncio.tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, all_tasks, as_completed, current_task, gather, shield, sleep,
    wait, wait_for)
from asyncio.runners import Runner, run
from asyncio.coroutines import coroutine, iscoroutinefunction

from _asyncio import AbstractEventLoop, BaseEventLoop, EventLoop as SelectorEventLoop, _set_running_loop
TimeoutError = TimeoutError

# What most scripts never use is imported when it is first asked for.
_HOMES = {
    "base_events": ("Server",),
    "events": ("AbstractEventLoopPolicy", "AbstractServer", "DefaultEventLoopPolicy", "get_child_watcher",
               "get_event_loop_policy", "set_child_watcher", "set_event_loop_policy"),
    "exceptions": ("BrokenBarrierError", "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError"),
    "locks": ("Barrier", "BoundedSemaphore", "Condition", "Event", "Lock", "Semaphore"),
    "protocols": ("BaseProtocol", "BufferedProtocol", "DatagramProtocol", "Protocol", "SubprocessProtocol"),
    "queues": ("LifoQueue", "PriorityQueue", "Queue", "QueueEmpty", "QueueFull"),
    "streams": ("StreamReader", "StreamReaderProtocol", "StreamWriter", "open_connection", "open_unix_connection",
                "start_server", "start_unix_server"),
    "subprocess": ("create_subprocess_exec", "create_subprocess_shell"),
    "taskgroups": ("TaskGroup",),
    "tasks": ("_enter_task", "_leave_task", "_register_task", "_unregister_task"),
    "threads": ("run_coroutine_threadsafe", "to_thread", "wrap_future"),
    "timeouts": ("Timeout", "timeout", "timeout_at"),
    "transports": ("BaseTransport", "DatagramTransport", "ReadTransport", "SubprocessTransport", "Transport",
                   "WriteTransport"),
    "unix_events": ("AbstractChildWatcher", "FastChildWatcher", "MultiLoopChildWatcher", "PidfdChildWatcher",
                    "SafeChildWatcher", "ThreadedChildWatcher"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}
_MODULES = (*_HOMES, "base_futures", "coroutines", "futures", "log", "runners", "selector_events")


def __getattr__(name):
    if name == "async":
        return ensure_future
    home = _HOME_OF.get(name)
    if home is None:
        if name in _MODULES:
            return __import__("asyncio." + name, fromlist=("*",))
        raise AttributeError(f"module 'asyncio' has no attribute '{name}'")
    value = getattr(__import__("asyncio." + home, fromlist=("*",)), name)
    globals()[name] = value
    return value


__all__ = (
    "AbstractEventLoop", "BaseEventLoop", "CancelledError", "Future", "Handle", "InvalidStateError", "SelectorEventLoop",
    "Task", "TimeoutError", "TimerHandle", "_get_running_loop", "_set_running_loop", "create_task", "ensure_future",
    "get_event_loop", "get_running_loop", "iscoroutine", "iscoroutinefunction", "isfuture", "new_event_loop",
    "set_event_loop", "ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION", "all_tasks", "as_completed",
    "current_task", "gather", "shield", "sleep", "wait", "wait_for", "Runner", "run", *_HOME_OF)
