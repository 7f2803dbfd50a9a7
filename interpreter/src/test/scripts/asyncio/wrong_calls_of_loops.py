# Wrong calls of the methods of loops, transports, protocols and servers fail in the words of Python functions.
import asyncio
from attempts import attempt

NAMES = {
    asyncio.AbstractEventLoop: "call_soon call_later create_connection create_task getaddrinfo run_until_complete stop "
                               "sock_recv",
    asyncio.AbstractEventLoopPolicy: "get_event_loop set_event_loop new_event_loop",
    asyncio.DefaultEventLoopPolicy: "get_event_loop set_event_loop new_event_loop",
    asyncio.AbstractServer: "close get_loop is_serving start_serving",
    asyncio.BaseTransport: "close get_extra_info is_closing set_protocol get_protocol",
    asyncio.ReadTransport: "is_reading pause_reading resume_reading",
    asyncio.WriteTransport: "set_write_buffer_limits get_write_buffer_size write writelines write_eof abort",
    asyncio.DatagramTransport: "sendto abort",
    asyncio.SubprocessTransport: "get_pid get_pipe_transport send_signal terminate kill",
    asyncio.Protocol: "connection_made connection_lost data_received eof_received pause_writing",
    asyncio.BufferedProtocol: "get_buffer buffer_updated eof_received",
    asyncio.DatagramProtocol: "datagram_received error_received",
    asyncio.SubprocessProtocol: "pipe_data_received pipe_connection_lost process_exited",
    asyncio.TaskGroup: "create_task",
    asyncio.Runner: "run close get_loop",
}
OF_LOOPS = (
    "add_reader add_signal_handler connect_accepted_socket create_connection create_datagram_endpoint create_server "
    "create_unix_connection create_unix_server getaddrinfo getnameinfo remove_reader remove_signal_handler "
    "run_in_executor set_default_executor sock_accept sock_connect sock_recv sock_sendall subprocess_exec "
    "subprocess_shell run_until_complete set_task_factory call_at")
OF_CONNECTIONS = (
    "abort close get_extra_info get_protocol get_write_buffer_limits is_closing is_reading pause_reading set_protocol "
    "set_write_buffer_limits write writelines")


def attempt_wrongly(owner, names):
    for name in names.split():
        method = getattr(owner, name)
        if name not in ("call_soon", "call_later"):
            attempt(method, *range(20))
        attempt(method, bogus=1)


for kind, names in NAMES.items():
    attempt_wrongly(kind(), names)


async def main():
    loop = asyncio.get_running_loop()
    for name in OF_LOOPS.split():
        attempt(getattr(loop, name))
    attempt(loop.close, 1)
    attempt(loop.create_server, print, bogus=1)
    attempt(loop.create_unix_server, 1, 2, 3)
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        attempt_wrongly(writer.transport, OF_CONNECTIONS)
        attempt(writer.transport.write, b"", data=b"")
        for option in "ssl_handshake_timeout", "ssl_shutdown_timeout":
            try:
                await loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, **{option: 1})
            except ValueError as error:
                print(error)
        writer.close()


asyncio.run(main())
