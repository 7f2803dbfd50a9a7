"""Work that gets hot: from these loops the ahead-of-time cache keeps what the compiler wants to know of each method.

Each function is a kind of code that scripts spend their time in; none runs long enough to be worth timing.
"""
import asyncio
import collections
import itertools


# ---- calls, numbers, loops ----------------------------------------------------------------------------------------

def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def primes(limit):
    marks = [True] * limit
    for i in range(2, limit):
        if marks[i]:
            for multiple in range(i * i, limit, i):
                marks[multiple] = False
    return sum(marks)


def collatz(limit):
    longest = 0
    for start in range(1, limit):
        n, steps = start, 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        longest = max(longest, steps)
    return longest


def orbit(steps):
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    for _ in range(steps):
        distance = (x * x + y * y) ** 0.5
        vx -= x / distance**3 * 0.001
        vy -= y / distance**3 * 0.001
        x += vx * 0.001
        y += vy * 0.001
    return abs(x) + abs(y)


# ---- objects and closures -----------------------------------------------------------------------------------------

class Account:
    rate = 2

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self

    @property
    def interest(self):
        return self.balance * self.rate / 100

    def __lt__(self, other):
        return self.balance < other.balance


class Slotted:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right

    def __add__(self, other):
        return Slotted(self.left + other.left, self.right + other.right)


def accounts(count):
    book = [Account(f"owner-{i}") for i in range(count)]
    for i in range(count * 10):
        book[i % count].deposit(amount=i).deposit(1)
    total = Slotted(0, 0.5)
    for account in sorted(book):
        total = total + Slotted(account.balance, account.interest)
    return total


def counter():
    n = 0

    def bump(by=1):
        nonlocal n
        n += by
        return n

    return bump


def parse(text):
    if not text.isdigit():
        raise ValueError(text)
    return int(text)


def recover(turns):
    bump, bad = counter(), 0
    for i in range(turns):
        try:
            bump(by=parse(str(i) if i % 4 else "x"))
        except ValueError as error:
            bad += len(error.args)
        finally:
            bump()
    return bad


# ---- containers and text ------------------------------------------------------------------------------------------

def tallies(turns):
    seen, groups, recent = {}, collections.defaultdict(list), collections.deque(maxlen=50)
    for i in range(turns):
        key = f"k{i % 97}"
        seen[key] = seen.get(key, 0) + 1
        groups[i % 13].append(i)
        recent.append((i, key))
    pairs = sorted(((count, key) for key, count in seen.items()), reverse=True)
    squares = {n: n * n for n in range(turns // 10)}
    return len(pairs), len(set(squares.values())), sum(len(group) for group in groups.values()), recent[0][1:]


def text(turns):
    lines = []
    for i in range(turns):
        word = "word" + str(i)
        lines.append("%s-%05d %.2f {}".format(word) % (word[::-1], i, i / 7))
    joined = "\n".join(lines)
    return sum(line.upper().replace("W", "v").count("v") for line in joined.split("\n") if line.startswith("1"))


# ---- generators ---------------------------------------------------------------------------------------------------

def upto(n):
    for i in range(n):
        yield i


def nested(n):
    yield from upto(n)
    yield from (i * 2 for i in upto(n) if i % 3)


def averager():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count


def streams_of_values(n):
    total = sum(nested(n)) + sum(itertools.islice(itertools.count(), n))
    average = averager()
    next(average)
    for i, value in enumerate(upto(n)):
        total += average.send(value)
    return total + sum(a * b for a, b in zip(upto(n), map(abs, upto(n))))


# ---- coroutines and the loop --------------------------------------------------------------------------------------

async def depth(n):
    if n < 2:
        return n
    return await depth(n - 1) + await depth(n - 2)


async def chain(n, turns):
    if n == 0:
        for _ in range(turns):
            await asyncio.sleep(0)
        return turns
    return await chain(n - 1, turns) + 1


async def ticks(n):
    for i in range(n):
        if i % 10 == 0:
            await asyncio.sleep(0)
        yield i


async def over_ticks(n):
    total = 0
    async for tick in ticks(n):
        total += tick
    return total, len([tick async for tick in ticks(n // 4) if tick % 2])


async def sleeper(i):
    await asyncio.sleep(i % 10 / 10000)
    return i


async def critical(lock, semaphore, state, turns):
    for _ in range(turns):
        async with semaphore:
            async with lock:
                state["turns"] += 1
            await asyncio.wait_for(asyncio.sleep(0), timeout=5)


async def produce(queue, count):
    for i in range(count):
        await queue.put(i)
    await queue.put(None)


async def consume(queue):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
        queue.task_done()
    return total


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    writer.close()


async def talk(port, turns):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for i in range(turns):
        writer.write(b"line %d\n" % i)
        await writer.drain()
        await reader.readline()
    writer.close()
    await writer.wait_closed()


async def over_connections(count, turns):
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(*[talk(port, turns) for _ in range(count)])
    server.close()
    await server.wait_closed()


async def concurrently(scale):
    await depth(19)
    await asyncio.gather(*[chain(100, scale) for _ in range(20)])
    await over_ticks(scale * 200)
    await asyncio.gather(*[sleeper(i) for i in range(scale * 50)])
    for _ in range(scale * 20):
        await asyncio.create_task(sleeper(0))
    lock, semaphore = asyncio.Lock(), asyncio.Semaphore(5)
    await asyncio.gather(*[critical(lock, semaphore, {"turns": 0}, scale) for _ in range(40)])
    queue = asyncio.Queue(maxsize=10)
    await asyncio.gather(produce(queue, scale * 200), consume(queue))
    await over_connections(10, scale)


def everything():
    ackermann(2, 60)
    primes(100_000)
    collatz(2_000)
    orbit(20_000)
    accounts(2_000)
    recover(20_000)
    tallies(20_000)
    text(10_000)
    streams_of_values(30_000)
    asyncio.run(concurrently(100))


everything()
