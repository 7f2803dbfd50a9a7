# ouro: --virtual-time
# A thread that works or asks without end does not keep the others from waking.
import threading
import time

thread = threading.Thread(target=time.sleep, args=(0.2,))
thread.start()
while thread.is_alive():
    pass
print("asked")

thread = threading.Thread(target=time.sleep, args=(0.2,))
thread.start()
while thread.is_alive():
    time.sleep(0)
print("gave way")

flag = []
threading.Timer(0.2, flag.append, [1]).start()
end = time.monotonic() + 0.4
while time.monotonic() < end:
    pass
print(flag)

stop = False


def count():
    number = 0
    while not stop:
        number += 1
    print(number > 0)


thread = threading.Thread(target=count)
thread.start()
time.sleep(0.2)
stop = True
thread.join()
