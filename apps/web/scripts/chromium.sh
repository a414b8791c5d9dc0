#!/bin/sh
# Started as root, Chromium takes precedence over every server of the machine. Other people's browsers run on other machines:
# here it loses that right, and stands behind the servers.
exec setpriv --bounding-set=-sys_nice nice -n 5 "${CHROMIUM_BIN:-/usr/bin/chromium}" "$@"
