# The exception handler is told whatever it is given; the default one fails where it looks at what is no dict.
import asyncio
from attempts import attempt

loop = asyncio.new_event_loop()
for details in 1, None, [("message", "x")], {"exception": 3}, {"message": 5}, {3: 4}, {3: 4, "x": 5}, {}:
    attempt(loop.default_exception_handler, details)
loop.set_exception_handler(lambda loop, details: print("told", details))
for details in 1, [], {"message": 5}:
    loop.call_exception_handler(details)
loop.close()
for initial in None, "1", -1:
    attempt(asyncio.Semaphore, initial)
attempt(asyncio.timeout, None)
