import { execa } from "execa";

const asTheTestsDo = [
  "ip link set lo up",
  "ip link add uplink type bridge",
  "tc qdisc add dev lo root handle 1: htb default 10",
  "tc class add dev lo parent 1: classid 1:10 htb rate 10mbit",
  "tc qdisc add dev lo parent 1:10 bfifo limit 8000",
  "tc filter add dev lo parent 1: protocol ip u32 match ip dport 9 0xffff flowid 1:10",
].join(" && ");

/** Why no network can be made here that is apart from the machine's and can be slowed; undefined when it can. */
export async function lacksOwnNetwork(): Promise<string | undefined> {
  const { failed, stderr } = await execa("unshare", ["--net", "sh", "-c", asTheTestsDo], {
    stdin: "ignore",
    reject: false,
    timeout: 10_000,
  });
  if (!failed) return undefined;
  return `it needs root, unshare, ip with bridges, and tc with htb, bfifo and u32 (${stderr})`;
}
