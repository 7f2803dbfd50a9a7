# In thread.
import threading
def f(): 1/0
t=threading.Thread(target=f)
t.start();t.join()
