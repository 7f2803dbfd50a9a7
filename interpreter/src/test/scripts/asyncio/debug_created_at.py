# In debug mode futures, tasks and handles know where they were made.
import asyncio

loop = asyncio.new_event_loop()
loop.set_debug(True)
future = asyncio.Future(loop=loop)
print(repr(future).rsplit("/", 1)[-1])
print(type(future._source_traceback).__name__, future._source_traceback[-1].lineno, future._source_traceback[-1].line)
handle = asyncio.Handle(print, (), loop)
print(repr(handle).rsplit("/", 1)[-1])


def failing():
    raise ValueError("no")


def told(loop, context):
    print(sorted(context))


loop.set_exception_handler(told)
loop.call_soon(failing)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
loop = asyncio.new_event_loop()
print(asyncio.Future(loop=loop)._source_traceback)
loop.close()
