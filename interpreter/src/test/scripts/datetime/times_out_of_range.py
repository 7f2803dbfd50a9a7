# strftime refuses numbers out of range; mktime counts on.
import time

for moment in ((2024, 13, 1, 0, 0, 0, 0, 1, -1), (2024, 1, 32, 0, 0, 0, 0, 1, -1), (2024, 1, 1, 24, 0, 0, 0, 1, -1),
               (2024, 1, 1, 0, 60, 0, 0, 1, -1), (2024, 1, 1, 0, 0, 62, 0, 1, -1), (2024, 1, 1, 0, 0, 0, -2, 1, -1),
               (2024, 1, 1, 0, 0, 0, 0, 367, -1)):
    try:
        print(time.strftime("%Y-%m-%d", moment))
    except ValueError as error:
        print(error)
print(time.strftime("%Y-%m-%d %H:%M:%S", (2024, 0, 0, 0, 0, 0, 0, 0, 0)))
first = time.mktime((2024, 1, 1, 0, 0, 0, 0, 1, -1))
print(time.mktime((2023, 13, 1, 0, 0, 0, 0, 1, -1)) - first, time.mktime((2024, 1, 1, 0, 0, 90, 0, 1, -1)) - first)
