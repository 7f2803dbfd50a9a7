import os

os.environ["OUROT_B"] = "2"
print(os.popen("echo hi; echo $OUROT_B").read().split(), os.popen("exit 2").close())
with os.popen("echo one; echo two") as lines:
    for line in lines:
        print(line.strip())
