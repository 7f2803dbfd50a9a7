"""Policies: which loop belongs to a thread."""
from _asyncio import (
    AbstractEventLoop, Handle, TimerHandle, _get_running_loop, _set_running_loop, choose_loop, chosen_loop,
    get_event_loop, get_running_loop, new_event_loop, set_event_loop, set_policy, EventLoop as _EventLoop)
from asyncio.servers import AbstractServer

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
           "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
           "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop")


class AbstractEventLoopPolicy:
    """Decides which loop a thread has."""

    def get_event_loop(self):
        """The loop of this thread."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Sets the loop of this thread."""
        raise NotImplementedError

    def new_event_loop(self):
        """Makes a loop."""
        raise NotImplementedError

    def get_child_watcher(self):
        """What waits for child processes."""
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        """Sets what waits for child processes."""
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop for each thread; the main thread gets its loop when it first asks."""

    _loop_factory = _EventLoop

    def get_event_loop(self):
        return chosen_loop()

    def set_event_loop(self, loop):
        choose_loop(loop)

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    """The usual policy."""

    def __init__(self):
        self._watcher = None

    def set_event_loop(self, loop):
        super().set_event_loop(loop)

    def get_child_watcher(self):
        if self._watcher is None:
            from asyncio.unix_events import ThreadedChildWatcher
            self._watcher = ThreadedChildWatcher()
        return self._watcher

    def set_child_watcher(self, watcher):
        self._watcher = watcher


_UnixDefaultEventLoopPolicy.__module__ = "asyncio.unix_events"
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
_event_loop_policy = None


def get_event_loop_policy():
    """The policy in force."""
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    """Sets the policy; None for the usual one."""
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "
                        f"not '{type(policy).__name__}'")
    _event_loop_policy = policy
    set_policy(policy)


def get_child_watcher():
    """What waits for child processes."""
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Sets what waits for child processes."""
    return get_event_loop_policy().set_child_watcher(watcher)
