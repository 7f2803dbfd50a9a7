# ouro: --virtual-time
# A thread that waits for a process or for the network does not sleep; nor does it keep others from waking.
import socket
import subprocess
import threading
import time

begin = time.monotonic()


def tick():
    while True:
        time.sleep(1)


def serve(listener):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=handle, args=(connection,), daemon=True).start()


def handle(connection):
    with connection:
        while data := connection.recv(100):
            time.sleep(0.1)
            connection.sendall(data.upper())


def ask(port, number):
    time.sleep(number / 10)
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(b"question %d" % number)
        print(connection.recv(100))


threading.Thread(target=tick, daemon=True).start()
print(subprocess.run(["sh", "-c", "sleep 0.1; echo done"], capture_output=True, text=True).stdout)
with socket.create_server(("127.0.0.1", 0)) as listener:
    threading.Thread(target=serve, args=(listener,), daemon=True).start()
    clients = [threading.Thread(target=ask, args=(listener.getsockname()[1], number)) for number in (4, 0, 2)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
