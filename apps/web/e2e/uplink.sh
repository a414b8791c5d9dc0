#!/bin/sh
# Inside a network of its own: the loopback, and something that looks like a way out.
# With the loopback alone a browser says that it is offline, sooner or later, and the pages believe it.
set -e
ip link set lo up
ip link add uplink type bridge
ip address add 192.0.2.1/24 dev uplink
ip link set uplink up
