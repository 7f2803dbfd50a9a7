"""What only bytearray can do, and its errors."""

from attempts import attempt

attempt(lambda: bytearray(b'a').append(300))
attempt(lambda: bytearray(b'a').append('a'))
attempt(lambda: bytearray(b'').pop())
attempt(lambda: bytearray(b'a').pop(5))
attempt(lambda: bytearray(b'a').remove(5))
attempt(lambda: bytearray(b'a').extend('a'))
attempt(lambda: bytearray(b'a').extend(1))
attempt(lambda: bytearray(b'a').insert(0,256))
attempt(lambda: bytearray([256]))
attempt(lambda: bytearray(3))
attempt(lambda: bytearray('é','latin-1'))
attempt(lambda: bytearray(1.5))
attempt(lambda: bytearray(b'a')+b'b')
attempt(lambda: bytearray()+1)
attempt(lambda: bytearray(b'a')[3])
attempt(lambda: bytearray(b'a')['x'])
attempt(lambda: bytearray(b'a').reverse(1))
attempt(lambda: bytearray(b"it's"))
