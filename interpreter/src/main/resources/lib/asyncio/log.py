"""The log of asyncio."""
import logging

logger = logging.getLogger("asyncio")
