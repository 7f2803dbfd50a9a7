# ouro: --virtual-time
# Calling an async function runs nothing. It makes a coroutine object, which waits until somebody awaits
# it, wraps it in a task, or drives it by hand with send().
import asyncio
import inspect


async def double(number):
    print("now I run")
    return number * 2


print("the function:", inspect.iscoroutinefunction(double))
made = double(21)
print("the object:", type(made).__name__, inspect.iscoroutine(made), inspect.getcoroutinestate(made))

try:
    made.send(None)
except StopIteration as stop:
    print("driven by hand, it ends with", stop.value)
print("its state now:", inspect.getcoroutinestate(made))

try:
    asyncio.run(made)
except RuntimeError as error:
    print("a second run:", error)

print("a fresh one:", asyncio.run(double(4)))
