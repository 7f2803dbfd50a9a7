# ouro: --virtual-time
# Where we come from: ordinary functions. time.sleep holds up everything, so three cups of tea take as
# long as all their pauses together.
import time


def brew(cup, minutes):
    print(f"{cup}: water on")
    time.sleep(minutes)
    print(f"{cup}: ready")
    return cup


def main():
    began = time.perf_counter()
    cups = [brew(cup, minutes) for cup, minutes in [("green", 2), ("black", 4), ("mint", 3)]]
    print("served:", ", ".join(cups))
    print(f"after {time.perf_counter() - began:.0f} minutes")


main()
