import sched, time

from attempts import attempt

s = sched.scheduler(time.time, time.sleep)
s.enter(0.02, 1, print, argument=('b',))
s.enter(0.01, 1, print, kwargs={'sep': '-'}, argument=('a', 'z'))
e = s.enter(5, 1, print)
s.cancel(e)
print(len(s.queue), s.empty())
s.run()
print(s.empty())
