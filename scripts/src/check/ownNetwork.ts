import { execa } from "execa";

const asJourneysDo = [
  "ip link set lo up",
  "ip link add uplink type bridge",
  "tc qdisc add dev lo root handle 1: htb default 10",
  "tc class add dev lo parent 1: classid 1:10 htb rate 10mbit",
  "tc qdisc add dev lo parent 1:10 bfifo limit 8000",
  "tc filter add dev lo parent 1: protocol ip u32 match ip dport 9 0xffff flowid 1:10",
].join(" && ");

const asFaultsDo = [
  "mount -t tmpfs -o size=1m tmpfs /tmp",
  "fallocate -l 4096 /tmp/full",
  "mount -t tmpfs tmpfs /run",
  "ip netns add apart",
  "nsenter --net=/run/netns/apart ip link set lo up",
  "ip link add out type veth peer name in netns apart",
  "tc qdisc add dev out root bfifo limit 1",
].join(" && ");

/** Why no network can be made here that is apart from the machine's and can be slowed; undefined when it can. */
export const lacksOwnNetwork = () =>
  lacking(
    ["--net", "sh", "-c", asJourneysDo],
    "unshare, ip with bridges, and tc with htb, bfifo and u32",
  );

/** Why neither a disk that can be filled nor a network that can be cut can be made here; undefined when they can. */
export const lacksOwnDisk = () =>
  lacking(
    ["--net", "--mount", "sh", "-c", asFaultsDo],
    "unshare, nsenter, mount, fallocate, ip with namespaces and veth, and tc with bfifo",
  );

async function lacking(args: readonly string[], needed: string): Promise<string | undefined> {
  const { failed, stderr } = await execa("unshare", args, {
    stdin: "ignore",
    reject: false,
    timeout: 10_000,
  });
  if (!failed) return undefined;
  return `it needs root, ${needed} (${stderr})`;
}
