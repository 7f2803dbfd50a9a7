import queue
import threading
import time


def told(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


tasks = queue.Queue()
told(tasks.task_done)
for item in range(3):
    tasks.put(item)
print(tasks.unfinished_tasks, tasks.maxsize)
tasks.task_done()
tasks.task_done()
print(tasks.unfinished_tasks)


def finish():
    time.sleep(0.02)
    print("the last")
    tasks.task_done()


threading.Thread(target=finish).start()
tasks.join()
print("joined", tasks.unfinished_tasks)
told(tasks.task_done)


class Countdown(queue.Queue):
    def _init(self, maxsize):
        print("init", maxsize, sorted(vars(self)))
        self.queue = list(range(maxsize, 0, -1))


told(Countdown(3).get)
told(Countdown(maxsize=1).put, 0, timeout=0.01)
told(Countdown(1).put, 0, timeout=-1)
told(queue.Queue().get, timeout=-1)
told(queue.Queue().get, False, -1)

simple = queue.SimpleQueue()
simple.put("a")
simple.put("b", block=False, timeout=-5)
told(simple.get)
told(simple.get, timeout=1)
told(simple.get, timeout=0)
told(simple.get, timeout=0.01)
told(simple.get, timeout=-1)
told(simple.get, False)
told(simple.get, False, -1)
told(simple.get_nowait)
threading.Timer(0.02, simple.put, ["late"]).start()
told(simple.get)
threading.Timer(0.02, simple.put, ["later"]).start()
told(simple.get, timeout=20)
