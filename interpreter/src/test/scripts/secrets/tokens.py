"""Random values that nobody can guess: their sizes and kinds, and what is refused."""

import re
import secrets

from attempts import attempt

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), secrets.token_bytes(0), type(secrets.token_bytes(1)))
print(len(secrets.token_hex()), re.fullmatch("[0-9a-f]{10}", secrets.token_hex(5)) is not None, repr(secrets.token_hex(0)))
print(len(secrets.token_urlsafe()), re.fullmatch("[-_A-Za-z0-9]{7}", secrets.token_urlsafe(5)) is not None)
print({secrets.randbelow(3) for _ in range(200)}, {secrets.choice("ab") for _ in range(100)} == set("ab"))
print(max(secrets.randbits(4) for _ in range(500)), secrets.randbits(0), len({secrets.token_hex(16) for _ in range(50)}))
print(secrets.SystemRandom().getstate is not None, secrets.DEFAULT_ENTROPY, sorted(secrets.__all__))
attempt(secrets.randbelow, 0)
attempt(secrets.randbelow, -3)
attempt(secrets.randbelow, 1)
attempt(secrets.randbits, -1)
attempt(secrets.choice, [])
attempt(secrets.token_bytes, -1)
attempt(secrets.token_hex, "x")
attempt(secrets.compare_digest, "abc", "abc")
attempt(secrets.compare_digest, b"abc", bytearray(b"abd"))
attempt(secrets.compare_digest, "abc", "ab")
attempt(secrets.compare_digest, "a", b"a")
attempt(secrets.compare_digest, 1, b"a")
attempt(secrets.compare_digest, 1, "a")
attempt(secrets.compare_digest, "é", "é")
attempt(secrets.compare_digest, 1, 1)
