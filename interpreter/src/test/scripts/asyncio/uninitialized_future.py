# A subclass that forgot to call super().__init__().
import asyncio


class Forgetful(asyncio.Future):
    def __init__(self):
        pass


future = Forgetful()
for name in ("result", "exception", "done", "cancelled", "cancel", "get_loop", "__repr__", "__await__"):
    try:
        print(name, getattr(future, name)())
    except Exception as error:
        print(name, type(error).__name__, error)
for name in ("set_result", "set_exception", "add_done_callback", "remove_done_callback"):
    try:
        print(name, getattr(future, name)(ValueError()))
    except Exception as error:
        print(name, type(error).__name__, error)
loop = asyncio.new_event_loop()
future = asyncio.Future(loop=loop)
future.add_done_callback(print)
print([callback is print for callback, context in future._callbacks])
iterator = iter(future)
next(iterator)
for arguments in ((list,), (Exception("a"), Exception("b")), (Exception, Exception("c"), 32), (KeyError,)):
    try:
        iter(future).throw(*arguments)
    except Exception as error:
        print(type(error).__name__, error)
loop.close()
