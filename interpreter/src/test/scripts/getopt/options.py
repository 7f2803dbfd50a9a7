import getopt


def attempt(function, line, *options):
    try:
        print(function(line.split(), *options))
    except getopt.GetoptError as error:
        print(error, repr(error.opt), error.msg)


for line in ["-a -b x -cfoo rest -d", "-ab", "-ax", "-b", "--long --name=v rest", "--name v", "--na v", "--l", "--x", "--name", "--long=3",
             "-- -a", "a -a", "- -a", "--lo --ver"]:
    attempt(getopt.getopt, line, "ab:c:", ["long", "name=", "verbose", "version"])
    attempt(getopt.gnu_getopt, line, "ab:c:", ["long", "name=", "verbose", "version"])
