# Wrong calls of asyncio's functions and classes fail in the words of what CPython has there: Python or C.
import asyncio
from attempts import attempt

# Each with its first parameter.
FUNCTIONS = {
    "sleep": "delay", "wait_for": "fut", "create_task": "coro", "ensure_future": "coro_or_future", "wait": "fs",
    "shield": "arg", "iscoroutine": "obj", "isfuture": "obj", "iscoroutinefunction": "func", "run": "main",
    "run_coroutine_threadsafe": "coro", "wrap_future": "future", "set_event_loop": "loop", "timeout": "delay",
    "timeout_at": "when", "set_event_loop_policy": "policy", "set_child_watcher": "watcher", "Timeout": "when",
    "Barrier": "parties", "Handle": "callback", "TimerHandle": "when", "StreamWriter": "transport",
    "StreamReaderProtocol": "stream_reader", "Task": "coro", "_enter_task": "loop", "_leave_task": "loop",
}
WITHOUT_NEED = (
    "get_running_loop get_event_loop new_event_loop get_event_loop_policy current_task all_tasks open_connection "
    "BaseEventLoop SelectorEventLoop Future TaskGroup Runner Event DefaultEventLoopPolicy BaseTransport")
OF_FUTURES = "done cancelled result exception get_loop cancel"
OF_TASKS = "cancelling uncancel get_name get_coro set_name get_stack print_stack"


def attempt_wrongly(function):
    attempt(function, *range(12))
    attempt(function, bogus=1)
    attempt(function, 1, 2, 3, bogus=1)


for name, first in FUNCTIONS.items():
    print(name)
    function = getattr(asyncio, name)
    attempt_wrongly(function)
    attempt(function)
    attempt(function, None, **{first: None})
for name in WITHOUT_NEED.split():
    print(name)
    attempt_wrongly(getattr(asyncio, name))
attempt(asyncio.gather, bogus=1)
attempt(asyncio.to_thread)
attempt(asyncio.start_server)


async def main():
    task = asyncio.current_task()
    for owner in task, asyncio.get_running_loop().create_future():
        for name in OF_FUTURES.split():
            attempt_wrongly(getattr(owner, name))
        for name in "set_result", "set_exception", "add_done_callback", "remove_done_callback":
            method = getattr(owner, name)
            attempt_wrongly(method)
            attempt(method)
    for name in OF_TASKS.split():
        attempt_wrongly(getattr(task, name))


asyncio.run(main())
