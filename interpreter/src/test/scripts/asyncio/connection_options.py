"""Options of connections and servers: what belongs to TLS alone, families and protocols, and what there is none of."""

import asyncio
import socket


async def outcome(function, *arguments, **options):
    try:
        made = await function(*arguments, **options)
    except (OSError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    except TypeError as error:
        return f"TypeError: {str(error).rpartition('.')[2]}"
    (made[0] if isinstance(made, tuple) else made).close()
    return "made"


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for options in ({}, {"ssl_handshake_timeout": 3}, {"ssl_shutdown_timeout": 3}, {"server_hostname": "x"}, {"sock": 5},
                    {"local_addr": ("127.0.0.1", 0)}, {"happy_eyeballs_delay": 1, "interleave": 2}, {"family": socket.AF_INET}, {"family": 99},
                    {"family": socket.AF_INET6}, {"proto": socket.IPPROTO_TCP}, {"proto": 77}, {"unknown": 1}):
        print("connection", options, await outcome(loop.create_connection, asyncio.Protocol, "127.0.0.1", port, **options))
    for options in ({}, {"ssl": True}, {"ssl_handshake_timeout": 3}, {"ssl_shutdown_timeout": 3}, {"backlog": 5}, {"start_serving": False},
                    {"reuse_port": True}, {"family": socket.AF_INET}, {"family": 99}, {"unknown": 1}):
        print("server", options, await outcome(loop.create_server, asyncio.Protocol, "127.0.0.1", 0, **options))
    for options in ({}, {"reuse_port": True}, {"allow_broadcast": True}, {"reuse_address": True}, {"unknown": 1}):
        print("datagrams", options, await outcome(loop.create_datagram_endpoint, asyncio.DatagramProtocol, ("127.0.0.1", 0), **options))
    server.close()


asyncio.run(main())
