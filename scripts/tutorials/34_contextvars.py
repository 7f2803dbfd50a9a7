# ouro: --virtual-time
# A context variable is like a global that every task has for itself: a task starts with a copy of the
# context it was made in, and what it sets stays its own.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


def log(message):
    print(f"<{user.get()}> {message}")


async def handle(name, seconds):
    token = user.set(name)
    log("begins")
    await asyncio.sleep(seconds)
    log("goes on, undisturbed")
    user.reset(token)
    log("is forgotten")


async def main():
    log("before")
    await asyncio.gather(handle("yusuf", 2), handle("zoe", 1))
    log("after")

    user.set("root")
    inherited = asyncio.create_task(asyncio.sleep(0, result=user.get()))
    print("a task made now would see", await inherited)

    empty = contextvars.Context()
    print("in an empty context:", empty.run(user.get))
    copy = contextvars.copy_context()
    copy.run(user.set, "guest")
    print("in the copy:", copy[user], "- here:", user.get())


asyncio.run(main())
