import sched, time

def t(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)
s = sched.scheduler(time.time, time.sleep)
s.enter(0.02, 1, print, argument=('b',))
s.enter(0.01, 1, print, kwargs={'sep': '-'}, argument=('a', 'z'))
e = s.enter(5, 1, print)
s.cancel(e)
print(len(s.queue), s.empty())
s.run()
print(s.empty())
