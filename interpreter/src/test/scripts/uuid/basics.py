"""Identifiers made, parsed and compared."""

import uuid

from attempts import attempt

attempt(lambda: uuid.UUID('12345678123456781234567812345678'))
attempt(lambda: str(uuid.UUID('{12345678-1234-5678-1234-567812345678}')))
attempt(lambda: uuid.UUID(int=5))
attempt(lambda: uuid.UUID(bytes=b'\x12\x34\x56\x78'*4))
attempt(lambda: uuid.UUID(fields=(0x12345678, 0x1234, 0x5678, 0x12, 0x34, 0x567812345678)))
attempt(lambda: uuid.UUID('x'))
attempt(lambda: uuid.UUID())
attempt(lambda: uuid.UUID(int=-1))
attempt(lambda: uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'))
attempt(lambda: uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'))
attempt(lambda: uuid.uuid4().version)
attempt(lambda: uuid.uuid1().version)
attempt(lambda: len(str(uuid.uuid4())))
attempt(lambda: uuid.uuid4().variant)
attempt(lambda: uuid.UUID(int=5).hex)
attempt(lambda: uuid.UUID(int=5).urn)
attempt(lambda: uuid.UUID(int=5).bytes)
attempt(lambda: uuid.UUID(int=5).fields)
attempt(lambda: uuid.UUID(int=5) == uuid.UUID(int=5))
attempt(lambda: uuid.UUID(int=5) < uuid.UUID(int=6))
attempt(lambda: {uuid.UUID(int=5): 1})
