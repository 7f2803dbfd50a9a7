"""Methods of the event loop that are not in its native half; importing this adds them."""
from _asyncio import BaseEventLoop, extend_loop, iscoroutine, started_async_generators
from asyncio import selector_events
from asyncio.servers import Server

__all__ = ("BaseEventLoop", "Server")


# ---- at the end ------------------------------------------------------------------------------------------------------

@extend_loop("BaseEventLoop")
async def shutdown_asyncgens(self):
    """Closes the asynchronous generators that were left in the middle."""
    from asyncio.tasks import gather
    left = started_async_generators()
    if not left:
        return
    results = await gather(*[generator.aclose() for generator in left], return_exceptions=True)
    for result, generator in zip(results, left):
        if isinstance(result, Exception):
            self.call_exception_handler({
                "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                "exception": result,
                "asyncgen": generator,
            })


# ---- threads ---------------------------------------------------------------------------------------------------------

@extend_loop("BaseEventLoop")
async def shutdown_default_executor(self):
    """Lets the threads of run_in_executor end."""
    self._executor_shutdown_called = True
    executor = self.__dict__.get("_default_executor")
    if executor is None:
        return
    import threading
    future = self.create_future()

    def shut_down():
        executor.shutdown(wait=True)
        self.call_soon_threadsafe(done)

    def done():
        if not future.done():
            future.set_result(None)

    thread = threading.Thread(target=shut_down)
    thread.start()
    try:
        await future
    finally:
        thread.join()


@extend_loop("BaseEventLoop")
def set_default_executor(self, executor):
    """Sets where run_in_executor runs what gets no executor."""
    from concurrent.futures import ThreadPoolExecutor
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")
    self._default_executor = executor


@extend_loop("BaseEventLoop")
def run_in_executor(self, executor, func, *args):
    """A future of what func gives in another thread."""
    from asyncio.threads import submit
    self._check_closed()
    return submit(self, executor, func, args)


# ---- signals ---------------------------------------------------------------------------------------------------------

def _check_signal(sig):
    import signal
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if sig not in signal.valid_signals():
        raise ValueError(f"invalid signal number {sig}")


@extend_loop("_UnixSelectorEventLoop")
def add_signal_handler(self, sig, callback, *args):
    """Has a callback run when the signal comes."""
    import signal
    from asyncio.coroutines import iscoroutinefunction
    if iscoroutine(callback) or iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    _check_signal(sig)
    self._check_closed()
    handlers = self.__dict__.setdefault("_signal_handlers", {})
    try:
        signal.signal(sig, lambda number, frame: self.call_soon_threadsafe(callback, *args))
    except ValueError as error:
        raise RuntimeError(str(error)) from None
    except OSError:
        raise RuntimeError(f"sig {sig} cannot be caught") from None
    if sig not in handlers:
        self._expect_signals(1)
    handlers[sig] = callback


@extend_loop("_UnixSelectorEventLoop")
def remove_signal_handler(self, sig):
    """Forgets the callback of a signal; False where there is none."""
    import signal
    _check_signal(sig)
    if self.__dict__.get("_signal_handlers", {}).pop(sig, None) is None:
        return False
    self._expect_signals(-1)
    signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
    return True


# ---- processes, pipes, names -----------------------------------------------------------------------------------------

@extend_loop("BaseEventLoop")
async def subprocess_exec(self, protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1, **options):
    """Starts a program; gives the transport and the protocol."""
    from asyncio.base_subprocess import start
    if options.get("shell"):
        raise ValueError("shell must be False")
    return await start(self, protocol_factory, [program, *args], stdin, stdout, stderr, options)


@extend_loop("BaseEventLoop")
async def subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **options):
    """Runs a command in a shell; gives the transport and the protocol."""
    from asyncio.base_subprocess import start
    if not isinstance(cmd, (bytes, str)):
        raise ValueError("cmd must be a string")
    if not options.get("shell", True):
        raise ValueError("shell must be True")
    return await start(self, protocol_factory, ["/bin/sh", "-c", cmd], stdin, stdout, stderr, options)


@extend_loop("BaseEventLoop")
async def connect_read_pipe(self, protocol_factory, pipe):
    """Reads from a pipe; gives the transport and the protocol."""
    from asyncio.unix_pipes import _UnixReadPipeTransport, connect
    return await connect(self, _UnixReadPipeTransport, protocol_factory, pipe)


@extend_loop("BaseEventLoop")
async def connect_write_pipe(self, protocol_factory, pipe):
    """Writes to a pipe; gives the transport and the protocol."""
    from asyncio.unix_pipes import _UnixWritePipeTransport, connect
    return await connect(self, _UnixWritePipeTransport, protocol_factory, pipe)


@extend_loop("BaseEventLoop")
async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
    """socket.getaddrinfo, in another thread."""
    import socket
    return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)


@extend_loop("BaseEventLoop")
async def getnameinfo(self, sockaddr, flags=0):
    """socket.getnameinfo, in another thread."""
    import socket
    return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)
