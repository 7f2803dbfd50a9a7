import ipaddress

from attempts import attempt

ip = ipaddress.ip_address('192.168.0.1')
n = ipaddress.ip_network('192.168.0.0/28')
print(repr(ip), str(ip), int(ip), ip.version, ip.is_private, ip.is_loopback, ip + 1, ip in n, n, repr(n), n.num_addresses, n.netmask, n.broadcast_address, n.prefixlen, list(n.hosts())[:2], list(n.subnets())[:2], n.supernet(), n.network_address, n.hostmask, n.with_netmask, ip.packed, ip.reverse_pointer, ip < ip + 1)
i6 = ipaddress.ip_address('::1')
print(repr(i6), i6.is_loopback, i6.exploded, i6.compressed, ipaddress.ip_address('2001:db8::ff00:42:8329').exploded, ipaddress.ip_network('2001:db8::/32').num_addresses, ipaddress.ip_interface('10.0.0.5/8').network, ipaddress.ip_interface('10.0.0.5/8'))
attempt(ipaddress.ip_address, '1.2.3')
attempt(ipaddress.ip_address, '1.2.3.256')
attempt(ipaddress.ip_network, '192.168.0.1/24')
attempt(ipaddress.ip_network, '192.168.0.1/24', strict=False)
attempt(ipaddress.ip_address, 'x')
attempt(ipaddress.IPv4Address, '::1')
attempt(ipaddress.ip_network, '1.2.3.0/33')
attempt(ipaddress.ip_address, '01.2.3.4')
attempt(ipaddress.IPv4Address, 'a.b.c.d')
attempt(ipaddress.IPv6Address, '1::2::3')
attempt(ipaddress.ip_address, 2 ** 32)
attempt(ipaddress.ip_address, 5)
attempt(ipaddress.IPv4Address, -1)
print(n.overlaps(ipaddress.ip_network('192.168.0.8/29')), n.subnet_of(ipaddress.ip_network('192.168.0.0/16')), ipaddress.ip_address('8.8.8.8').is_global, ipaddress.ip_address('224.0.0.1').is_multicast, {ip: 1}[ipaddress.ip_address('192.168.0.1')], n[3], len(list(n)), ipaddress.ip_address('169.254.1.1').is_link_local, list(ipaddress.summarize_address_range(ipaddress.ip_address('10.0.0.1'), ipaddress.ip_address('10.0.0.10'))), list(ipaddress.collapse_addresses([ipaddress.ip_network('10.0.0.0/25'), ipaddress.ip_network('10.0.0.128/25')])))
