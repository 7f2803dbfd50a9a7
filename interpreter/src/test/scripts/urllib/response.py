"""Files that know where they come from."""

import io
import urllib.response

file = io.BytesIO(b"one\ntwo\n")
answer = urllib.response.addinfourl(file, {"Content-Type": "text/plain"}, "http://host/path", 203)
print(answer.info(), answer.geturl(), answer.getcode(), answer.code, answer.status, answer.headers is answer.info(), answer.url)
print(answer.readline(), list(answer), answer.read())
answer.fp.seek(0)
with answer as same:
    print(same is answer, same.read(3), file.closed)
print(file.closed)
print(urllib.response.addinfourl(io.BytesIO(), {}, "u").code)
