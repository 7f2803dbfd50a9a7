# Workers that are killed at work: each task's result comes once.
import multiprocessing as mp
from multiprocessing.connection import wait


def work(connection):
    while True:
        task = connection.recv()
        connection.send((task, task * task))


def start(spawn):
    here, there = spawn.Pipe()
    process = spawn.Process(target=work, args=(there,), daemon=True)
    process.start()
    there.close()
    return here, process


if __name__ == '__main__':
    spawn = mp.get_context('spawn')
    todo, results, at, kills = list(range(60)), [], {}, 3
    workers = dict(start(spawn) for _ in range(2))
    while len(results) < 60:
        for connection in workers:
            if connection not in at and todo:
                at[connection] = todo.pop()
                try:
                    connection.send(at[connection])
                except ConnectionError:
                    continue
        if kills and len(results) % 15 == 7:
            kills -= 1
            next(iter(workers.values())).kill()
        for connection in wait(list(workers)):
            try:
                results.append(connection.recv())
                del at[connection]
            except (EOFError, ConnectionError):
                workers.pop(connection).join()
                todo.append(at.pop(connection)) if connection in at else None
                workers.update([start(spawn)])
    print(sorted(results) == [(each, each * each) for each in range(60)])
