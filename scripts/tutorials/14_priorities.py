# ouro: --virtual-time
# Queues of other orders: PriorityQueue gives the smallest first, LifoQueue the newest. And what a queue
# says to those who cannot wait: QueueFull and QueueEmpty.
import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Patient:
    urgency: int
    name: str = field(compare=False)


async def main():
    ward = asyncio.PriorityQueue()
    for urgency, name in [(3, "a sprained toe"), (1, "no pulse"), (2, "a broken arm")]:
        await ward.put(Patient(urgency, name))
    while not ward.empty():
        print("next:", (await ward.get()).name)

    plates = asyncio.LifoQueue(maxsize=3)
    for colour in ("white", "blue", "red"):
        plates.put_nowait(colour)
    try:
        plates.put_nowait("one too many")
    except asyncio.QueueFull:
        print("the pile is full at", plates.qsize())
    while not plates.empty():
        print("washing", plates.get_nowait())
    try:
        plates.get_nowait()
    except asyncio.QueueEmpty:
        print("nothing left to wash")


asyncio.run(main())
