"""Methods of the event loop that are not in its native half; importing this adds them."""
from _asyncio import extend_loop, started_async_generators


def _method(function):
    extend_loop(function.__name__, function)
    return function


@_method
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


@_method
async def shutdown_default_executor(self):
    """Lets the threads of run_in_executor end."""
    executor = self.__dict__.get("_default_executor")
    if executor is not None:
        executor.shutdown(wait=True)
        self.__dict__.pop("_default_executor")


@_method
def set_default_executor(self, executor):
    """Sets where run_in_executor runs what gets no executor."""
    self._default_executor = executor


@_method
def run_in_executor(self, executor, func, *args):
    """A future of what func gives in another thread."""
    from asyncio.threads import submit
    return submit(self, executor, func, args)


@_method
def add_signal_handler(self, sig, callback, *args):
    """Has a callback run when the signal comes."""
    import signal
    signal.signal(sig, lambda number, frame: self.call_soon_threadsafe(callback, *args))


@_method
def remove_signal_handler(self, sig):
    """Forgets the callback of a signal."""
    import signal
    signal.signal(sig, signal.SIG_DFL)
    return True
