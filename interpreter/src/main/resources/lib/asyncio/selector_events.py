"""The loop that stands on a selector."""
from _asyncio import BaseSelectorEventLoop

__all__ = ("BaseSelectorEventLoop",)
