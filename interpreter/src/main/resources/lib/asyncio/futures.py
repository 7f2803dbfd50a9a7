"""Futures under the name of their module."""
from _asyncio import CancelledError, Future, InvalidStateError, isfuture
