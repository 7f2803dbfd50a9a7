# Locks, counters, arrays, pipes, events, barriers and managers between processes.
import multiprocessing as mp


def count(lock, counter, numbers, place):
    for _ in range(200):
        with lock:
            counter.value += 1
    numbers[place] = place * place


def echo(connection):
    while True:
        try:
            connection.send(('got', connection.recv()))
        except EOFError:
            break


def wait(event, barrier, queue):
    queue.put('waiting')
    event.wait()
    barrier.wait()
    queue.put('done')


def fill(shared, numbers, space):
    shared['key'] = [1]
    numbers.append(2)
    space.x = 3


if __name__ == '__main__':
    spawn = mp.get_context('spawn')
    lock, counter, numbers = spawn.Lock(), spawn.Value('i', 0), spawn.Array('d', 2)
    processes = [spawn.Process(target=count, args=(lock, counter, numbers, place)) for place in range(2)]
    for each in processes:
        each.start()
    for each in processes:
        each.join()
    print(counter.value, numbers[:], counter, lock)
    here, there = spawn.Pipe()
    process = spawn.Process(target=echo, args=(there,))
    process.start()
    there.close()
    here.send({'a': 1})
    print(here.poll(10), here.recv())
    here.close()
    process.join()
    print(process.exitcode)
    event, barrier, queue = spawn.Event(), spawn.Barrier(2), spawn.Queue()
    process = spawn.Process(target=wait, args=(event, barrier, queue))
    process.start()
    print(queue.get(), event.is_set())
    event.set()
    barrier.wait()
    print(queue.get(), queue.empty())
    process.join()
    with spawn.Manager() as manager:
        shared, items, space = manager.dict(), manager.list([1]), manager.Namespace()
        process = spawn.Process(target=fill, args=(shared, items, space))
        process.start()
        process.join()
        print(shared, items, space.x, shared['key'], len(items), sorted(shared.keys()))
