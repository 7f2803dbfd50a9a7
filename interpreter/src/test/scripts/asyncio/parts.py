"""The modules of the package asyncio, and what is found in which."""

import asyncio
from asyncio import (
    base_events, base_futures, base_subprocess, base_tasks, coroutines, events, exceptions, futures, locks, log, protocols,
    queues, runners, selector_events, streams, subprocess, taskgroups, tasks, threads, timeouts, transports, unix_events)

CONTENTS = {
    base_events: "BaseEventLoop Server",
    coroutines: "iscoroutine iscoroutinefunction",
    events: "AbstractEventLoop AbstractEventLoopPolicy AbstractServer Handle TimerHandle get_event_loop get_event_loop_policy "
            "get_running_loop new_event_loop set_event_loop",
    exceptions: "BrokenBarrierError CancelledError IncompleteReadError InvalidStateError LimitOverrunError TimeoutError",
    futures: "Future isfuture wrap_future",
    locks: "Barrier BoundedSemaphore Condition Event Lock Semaphore",
    protocols: "BaseProtocol BufferedProtocol DatagramProtocol Protocol SubprocessProtocol",
    queues: "LifoQueue PriorityQueue Queue QueueEmpty QueueFull",
    runners: "Runner run",
    streams: "StreamReader StreamReaderProtocol StreamWriter open_connection start_server",
    subprocess: "create_subprocess_exec create_subprocess_shell",
    taskgroups: "TaskGroup",
    tasks: "ALL_COMPLETED FIRST_COMPLETED Task all_tasks as_completed create_task current_task ensure_future gather "
           "run_coroutine_threadsafe shield sleep wait wait_for",
    threads: "to_thread",
    timeouts: "Timeout timeout timeout_at",
    transports: "BaseTransport DatagramTransport ReadTransport SubprocessTransport Transport WriteTransport",
    unix_events: "SafeChildWatcher SelectorEventLoop ThreadedChildWatcher",
}
for module, names in CONTENTS.items():
    for name in names.split():
        if getattr(module, name, None) is not getattr(asyncio, name):
            print(module.__name__, name, "is another")
print([module.__name__ for module in CONTENTS])

print(log.logger.name, base_futures.isfuture is asyncio.isfuture, issubclass(asyncio.SelectorEventLoop, base_events.BaseEventLoop))
print([subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL], issubclass(events.AbstractServer, object))
print(exceptions.IncompleteReadError(b"ab", 5), exceptions.LimitOverrunError("too long", 3).consumed)


async def main():
    print(tasks.current_task().get_name(), events.get_running_loop() is asyncio.get_running_loop())
    async with timeouts.timeout(5), taskgroups.TaskGroup() as group:
        task = group.create_task(threads.to_thread(len, "abc"))
    print(task.result(), futures.isfuture(task), coroutines.iscoroutinefunction(main))
    print(queues.Queue(3).maxsize, locks.Event().is_set(), base_tasks.__name__, base_subprocess.__name__, selector_events.__name__)


runners.run(main())
