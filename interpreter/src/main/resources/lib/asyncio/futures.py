"""Futures under the name of their module."""
from _asyncio import CancelledError, Future, InvalidStateError, isfuture
from asyncio.threads import wrap_future

__all__ = ("Future", "wrap_future", "isfuture")
