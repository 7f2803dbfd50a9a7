# What the modules of the package offer beside the functions of multiprocessing itself.
import io
import multiprocessing.connection
import multiprocessing.context
import multiprocessing.dummy
import multiprocessing.dummy.connection
import multiprocessing.managers
import multiprocessing.popen_spawn_posix
import multiprocessing.process
import multiprocessing.queues
import multiprocessing.reduction
import multiprocessing.shared_memory
import multiprocessing.sharedctypes
import multiprocessing.spawn
import multiprocessing.synchronize
import multiprocessing.util
import pickle
import threading


class Counter:
    def __init__(self, value=0):
        self.value = value

    def add(self, number):
        self.value += number
        return self.value


class Counters(multiprocessing.managers.BaseManager):
    pass


Counters.register('Counter', Counter)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == '__main__':
    spawn = multiprocessing.get_context('spawn')
    attempt(lambda: multiprocessing.get_context('none'))
    attempt(lambda: spawn.set_start_method('fork'))
    attempt(lambda: pickle.dumps(spawn.Lock()))
    attempt(lambda: pickle.dumps(multiprocessing.process.current_process().authkey))
    attempt(lambda: spawn.BoundedSemaphore(1).release())
    attempt(lambda: spawn.JoinableQueue().task_done())
    attempt(lambda: multiprocessing.sharedctypes.RawArray('i', [1, 2])[5])
    attempt(lambda: multiprocessing.spawn.get_preparation_data('name')['name'])
    attempt(lambda: spawn.Queue(1).get(timeout=0.01))
    print(spawn.Semaphore(2), spawn.RLock(), spawn.Condition(), spawn.Value('d', 1.5), multiprocessing.process.parent_process())
    print(issubclass(multiprocessing.context.SpawnProcess, multiprocessing.process.BaseProcess))
    print(multiprocessing.popen_spawn_posix.Popen.method, multiprocessing.synchronize.SEM_VALUE_MAX)
    file = io.BytesIO()
    multiprocessing.reduction.ForkingPickler(file).dump([1])
    print(pickle.loads(file.getvalue()), multiprocessing.util.is_exiting())
    letters = multiprocessing.sharedctypes.Array('c', b'hello')
    letters.value = b'hi'
    print(letters.value, letters.raw, len(letters), letters[0])
    reader, writer = multiprocessing.connection.Pipe(duplex=False)
    attempt(lambda: reader.send(1))
    attempt(lambda: writer.recv())
    attempt(lambda: writer.send_bytes(b'abc', 5))
    writer.send_bytes(b'abc', 1)
    print(reader.recv_bytes(), reader.poll(), reader.readable, reader.writable)
    writer.close()
    attempt(lambda: reader.recv())
    attempt(lambda: writer.send(1))
    with multiprocessing.connection.Listener(('localhost', 0), authkey=b'key') as listener:
        def serve():
            with listener.accept() as accepted:
                accepted.send([accepted.recv(), 'served'])
        thread = threading.Thread(target=serve)
        thread.start()
        with multiprocessing.connection.Client(listener.address, authkey=b'key') as client:
            client.send('asked')
            print(client.recv())
        thread.join()
    left, right = multiprocessing.dummy.connection.Pipe()
    left.send(3)
    print(right.poll(), right.recv(), right.poll(0.01))
    thread = multiprocessing.dummy.Process(target=print, args=('in a thread',))
    thread.start()
    thread.join()
    print(thread.exitcode)
    with Counters(ctx=spawn) as manager:
        counter = manager.Counter(5)
        print(counter.add(2), counter.add(3))
        attempt(lambda: counter.add('x'))
    memory = multiprocessing.shared_memory.SharedMemory(create=True, size=4)
    again = multiprocessing.shared_memory.SharedMemory(memory.name)
    memory.buf[1] = 7
    print(bytes(again.buf[:4]), again.size >= 4)
    again.close()
    memory.close()
    memory.unlink()
    attempt(lambda: multiprocessing.shared_memory.SharedMemory('ouro-not-there') and 1)
    items = multiprocessing.shared_memory.ShareableList([1, 'text', None, 2.5])
    items[1] = 'new'
    print(list(items), items.index(2.5), len(items))
    items.shm.close()
    items.shm.unlink()
