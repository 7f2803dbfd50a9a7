import queue
q=queue.Queue(2); q.put(1); q.put(2); print(q.full(), q.qsize(), q.get(), q.get_nowait(), q.empty())
try: q.get_nowait()
except queue.Empty as e: print(repr(e))
try: q.get(timeout=0.01)
except queue.Empty as e: print('Empty')
q.put(1); q.put(2)
try: q.put_nowait(3)
except queue.Full as e: print(repr(e))
p=queue.PriorityQueue(); p.put((2,'b')); p.put((1,'a')); print(p.get(), p.get()); l=queue.LifoQueue(); l.put(1); l.put(2); print(l.get())
q.task_done(); q.task_done()
try: q.task_done()
except ValueError as e: print(e)
import threading
def worker():
    while True:
        x=q2.get()
        if x is None: break
        print('work', x); q2.task_done()
q2=queue.Queue(); t=threading.Thread(target=worker); t.start()
for i in range(3): q2.put(i)
q2.join(); q2.put(None); t.join(); print('done')
