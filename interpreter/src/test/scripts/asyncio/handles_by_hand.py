# Handle and TimerHandle as objects: made, compared, run and cancelled by hand.
import asyncio

loop = asyncio.new_event_loop()


def call(*args):
    print("called with", args)
    return 5


handle = asyncio.Handle(call, (1, 2), loop)
print(handle._callback is call, handle._args, handle._cancelled, handle.cancelled())
handle._run()
handle.cancel()
print(handle._callback, handle._args, handle.cancelled())

early = asyncio.TimerHandle(1.5, call, (), loop)
late = asyncio.TimerHandle(2.5, call, (), loop)
same = asyncio.TimerHandle(1.5, call, (), loop)
print(early < late, early <= late, early > late, early >= late, early == late, early != late)
print(early == same, early <= same, early < same, hash(early) == hash(same), early.when(), late.when())
same.cancel()
print(early == same, early == 3, sorted([late, early]) == [early, late])
for wrong in (lambda: early < 3, lambda: asyncio.TimerHandle(1), lambda: asyncio.Handle(call)):
    try:
        wrong()
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)

handle = asyncio.Handle(lambda: 1 / 0, (), loop)
loop.set_exception_handler(lambda loop, context: print(sorted(context), repr(context["exception"])))
handle._run()
loop.close()
