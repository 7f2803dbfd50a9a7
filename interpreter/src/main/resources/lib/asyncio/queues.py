"""Queues between tasks; they are native."""
from _asyncio import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
