# ouro: -q -I
import sys
print(sys.flags.quiet, sys.flags.isolated, sys.flags.ignore_environment, sys.flags.no_user_site, sys.flags.safe_path)
print(sys.flags.interactive, sys.flags.inspect, sys.orig_argv[1:3], len(sys.orig_argv))
