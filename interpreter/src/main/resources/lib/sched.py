"""Calls at certain times (Library Reference, sched)."""

import heapq
import threading
import time
from collections import namedtuple
from itertools import count

__all__ = ["scheduler"]


class Event(namedtuple("Event", "time priority sequence action argument kwargs")):
    """A call that is to come."""

    __slots__ = ()


class scheduler:
    """Makes calls when it is time."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._events = []
        self._lock = threading.RLock()
        self._numbers = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        """A call at a time."""
        with self._lock:
            event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is None else kwargs)
            heapq.heappush(self._events, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        """A call after a while."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Takes out a call; ValueError where it is not there."""
        with self._lock:
            self._events.remove(event)
            heapq.heapify(self._events)

    def empty(self):
        """Whether nothing is to come."""
        return not self._events

    def run(self, blocking=True):
        """Makes the calls; if it is not to block, those whose time has come, and answers when the next is."""
        while True:
            with self._lock:
                if not self._events:
                    return None
                event = self._events[0]
                now = self.timefunc()
                wait = event.time - now
                if wait <= 0:
                    heapq.heappop(self._events)
            if wait > 0:
                if not blocking:
                    return wait
                self.delayfunc(wait)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        """The calls in their order."""
        return sorted(self._events)
