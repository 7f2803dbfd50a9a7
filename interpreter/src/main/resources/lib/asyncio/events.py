"""Policies: which loop belongs to a thread."""
from _asyncio import (
    EventLoop as AbstractEventLoop, Handle, TimerHandle, _get_running_loop, get_event_loop, get_running_loop,
    new_event_loop, set_event_loop)


class AbstractServer:
    """What start_server gives."""


class AbstractEventLoopPolicy:
    """Decides which loop a thread has."""

    def get_event_loop(self):
        return get_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return new_event_loop()


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The usual policy."""


_policy = DefaultEventLoopPolicy()


def get_event_loop_policy():
    """The policy in force."""
    return _policy


def set_event_loop_policy(policy):
    """Sets the policy; None for the usual one."""
    global _policy
    _policy = DefaultEventLoopPolicy() if policy is None else policy
