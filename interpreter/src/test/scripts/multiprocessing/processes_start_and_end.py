# A process has a name, a state and an exit code; what it shares with its parent is a queue.
import multiprocessing as mp
import sys
import time


def double(number, queue):
    queue.put((number * 2, mp.current_process().name, mp.parent_process().name))


def fail():
    sys.stderr = open('/dev/null', 'w')
    raise ValueError('no')


class Own(mp.get_context('spawn').Process):
    def __init__(self, queue):
        super().__init__(name='own')
        self.queue = queue

    def run(self):
        self.queue.put(self.name)


if __name__ == '__main__':
    spawn = mp.get_context('spawn')
    queue = spawn.Queue()
    process = spawn.Process(target=double, args=(3, queue))
    print(process.name, process.pid, process.exitcode, process.is_alive(), process.daemon)
    process.start()
    print(queue.get(), mp.active_children() == [process])
    process.join()
    print(process.exitcode, process.is_alive(), mp.active_children())
    process.close()
    try:
        process.is_alive()
    except ValueError as error:
        print(error)
    for target, args in ((sys.exit, (3,)), (sys.exit, ()), (fail, ())):
        process = spawn.Process(target=target, args=args)
        process.start()
        process.join()
        print(process.exitcode)
    for end in ('terminate', 'kill'):
        process = spawn.Process(target=time.sleep, args=(60,), daemon=True)
        process.start()
        getattr(process, end)()
        process.join()
        print(process.exitcode)
    own = Own(queue)
    own.start()
    print(queue.get())
    own.join()
    try:
        own.start()
    except AssertionError as error:
        print(error)
