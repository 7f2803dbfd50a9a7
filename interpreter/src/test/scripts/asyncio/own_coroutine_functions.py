# Which of asyncio's own functions and methods are coroutine functions: bound or not, and in partial objects.
import asyncio
import functools
import inspect


async def main():
    for name in ('sleep', 'wait', 'wait_for', 'gather', 'open_connection', 'to_thread', 'create_task', 'shield'):
        function = getattr(asyncio, name)
        partial = functools.partial(function, 1)
        print(name, asyncio.iscoroutinefunction(function), inspect.iscoroutinefunction(function),
              asyncio.iscoroutinefunction(partial))
    server = await asyncio.start_server(lambda reader, writer: writer.close(), '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for owner, name in ((asyncio.Queue(), 'put'), (asyncio.Queue(), 'get_nowait'), (asyncio.Lock(), 'acquire'),
                        (asyncio.Lock(), 'release'), (asyncio.Event(), 'wait'), (asyncio.Semaphore(), 'acquire'),
                        (reader, 'readline'), (reader, 'at_eof'), (writer, 'write'), (writer, 'drain'),
                        (server, 'wait_closed'), (asyncio.TaskGroup(), '__aexit__')):
        bound, function = getattr(owner, name), getattr(type(owner), name)
        print(type(owner).__name__, name, asyncio.iscoroutinefunction(bound), inspect.iscoroutinefunction(bound),
              inspect.iscoroutinefunction(function))
    writer.close()
    server.close()


asyncio.run(main())
print([inspect.iscoroutinefunction(other) for other in (len, 5, None, [].append, main)])
