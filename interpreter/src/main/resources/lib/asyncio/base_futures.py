"""What futures of all kinds share."""
from _asyncio import isfuture

__all__ = ()
