"""printf-style formatting of bytes."""

from attempts import attempt

attempt(lambda: b'a' % 1)
attempt(lambda: b'%d' % 'a')
attempt(lambda: b'%s' % 'a')
attempt(lambda: b'%s|%d|%x|%r|%a|%c|%b' % (b'x', 5, 255, 'é', 'é', 65, b'q'))
attempt(lambda: b'%5.1f|%-5s|' % (2.25, b'ab'))
attempt(lambda: b'%(a)s' % {b'a': b'v'})
attempt(lambda: b'%f' % 'a')
attempt(lambda: b'%c' % 'a')
attempt(lambda: b'%c' % 256)
attempt(lambda: b'%b' % 1)
