"""The start of a process that begins anew and is told what to do."""

import io

import _multiprocessing

from . import context, reduction, spawn, util

__all__ = ['Popen']


class Popen:
    """A process that was started for a Process object."""

    method = 'spawn'

    def __init__(self, process_obj):
        util._flush_std_streams()
        data = spawn.get_preparation_data(process_obj._name)
        self.number = _multiprocessing.new_process()
        content = io.BytesIO()
        context.set_spawning_popen(self)
        try:
            reduction.dump(data, content)
            reduction.dump(process_obj, content)
        finally:
            context.set_spawning_popen(None)
        # The lifeline's sending side is nobody's: the queue ends when the broker hears that the process has.
        self.sentinel = _multiprocessing.new_queue()
        _multiprocessing.share(self.sentinel, _multiprocessing.SENDING, -1)
        _multiprocessing.detach(self.sentinel, _multiprocessing.SENDING)
        orders = _multiprocessing.new_queue()
        _multiprocessing.share(orders, _multiprocessing.RECEIVING, self.number)
        _multiprocessing.post(orders, content.getvalue())
        for side in (_multiprocessing.SENDING, _multiprocessing.RECEIVING):
            _multiprocessing.detach(orders, side)
        self._child = _multiprocessing.start(self.number, self.sentinel, orders)
        self.pid = self._child.pid
        self.returncode = None

    def poll(self):
        """The exit code; None while it runs."""
        if self.returncode is None:
            self.returncode = self._child.poll()
        return self.returncode

    def wait(self, timeout=None):
        """As poll, after waiting."""
        if self.returncode is None:
            self.returncode = self._child.wait(timeout)
        return self.returncode

    # The numbers as POSIX has them: the module signal would be loaded for them alone.
    def terminate(self):
        self._child.signal(15)

    def kill(self):
        self._child.signal(9)

    def close(self):
        _multiprocessing.detach(self.sentinel, _multiprocessing.RECEIVING)
