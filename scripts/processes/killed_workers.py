"""A thousand tasks over four workers that are killed at random: each result has to come, and to come once.

    ouro scripts/processes/killed_workers.py [TASKS]
"""

import multiprocessing as mp
import random
import sys
import time
from multiprocessing.connection import wait

WORKERS = 4
SEED = 5


def work(connection):
    while True:
        task = connection.recv()
        connection.send((task, task * task))


class Crew:
    """The workers, by their connections, and what each is at."""

    def __init__(self, tasks):
        self.todo = list(range(tasks))
        self.results = {}
        self.twice = self.kills = 0
        self.at = {}
        self.processes = {}
        for _ in range(WORKERS):
            self.hire()

    def hire(self):
        here, there = mp.Pipe()
        process = mp.Process(target=work, args=(there,), daemon=True)
        process.start()
        there.close()
        self.processes[here] = process

    def assign(self):
        for connection in self.processes:
            if connection not in self.at and self.todo:
                self.at[connection] = self.todo.pop()
                try:
                    connection.send(self.at[connection])
                except ConnectionError:
                    # It was killed; whoever waits for it sees that too.
                    continue

    def kill_one(self, chance):
        self.kills += 1
        self.processes[chance.choice(list(self.processes))].kill()

    def collect(self):
        for connection in wait(list(self.processes)):
            try:
                task, result = connection.recv()
            except (EOFError, ConnectionError):
                self.processes.pop(connection).join()
                connection.close()
                if connection in self.at:
                    self.todo.append(self.at.pop(connection))
                self.hire()
                continue
            self.twice += task in self.results
            self.results[task] = result
            del self.at[connection]

    def dismiss(self):
        for process in self.processes.values():
            process.terminate()
            process.join()


def main(tasks):
    chance = random.Random(SEED)
    crew = Crew(tasks)
    began = time.monotonic()
    while len(crew.results) < tasks:
        crew.assign()
        if crew.kills < tasks // 50 and chance.random() < 0.03:
            crew.kill_one(chance)
        crew.collect()
    crew.dismiss()
    right = crew.results == {task: task * task for task in range(tasks)}
    print(f'{tasks} tasks, {crew.kills} kills, {crew.twice} twice, {time.monotonic() - began:.1f} s')
    return 0 if right and not crew.twice and not mp.active_children() else 1


if __name__ == '__main__':
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
