"""Names that belong to Unix: watchers of child processes, and the loop."""
from _asyncio import EventLoop as SelectorEventLoop
from asyncio.events import DefaultEventLoopPolicy

__all__ = ("SelectorEventLoop", "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher",
           "MultiLoopChildWatcher", "ThreadedChildWatcher", "DefaultEventLoopPolicy")

_UnixSelectorEventLoop = SelectorEventLoop
_UnixDefaultEventLoopPolicy = DefaultEventLoopPolicy


class AbstractChildWatcher:
    """Waits for child processes. Ouro's loops do so by themselves: watchers are there to be set and closed."""

    def attach_loop(self, loop):
        """Belongs to a loop from now on."""

    def is_active(self):
        """Whether it works."""
        return True

    def close(self):
        """Ends it."""

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class BaseChildWatcher(AbstractChildWatcher):
    """What the next two share."""


class SafeChildWatcher(BaseChildWatcher):
    """One that waits for each child."""


class FastChildWatcher(BaseChildWatcher):
    """One that waits for any child."""


class PidfdChildWatcher(AbstractChildWatcher):
    """One that waits for a file descriptor of each child."""


class MultiLoopChildWatcher(AbstractChildWatcher):
    """One for several loops."""


class ThreadedChildWatcher(AbstractChildWatcher):
    """One with a thread for each child."""
