import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./nats.ts";
import { until } from "./until.ts";

/** What every scanner takes for a virus, and no machine minds. In two halves, lest a scanner take this file for one. */
export const eicar = [
  String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-`,
  "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("");

/** ClamAV's own daemon, with one signature: that of the test virus. So it starts at once, and needs no network. */
export async function testClamd() {
  const folder = await mkdtemp(join(tmpdir(), "hearth-clamd-"));
  const port = await freePort();
  const signature = `Hearth.Test:0:*:${Buffer.from(eicar).toString("hex")}\n`;
  await writeFile(join(folder, "test.ndb"), signature);
  const settings = {
    ...{ TCPSocket: port, TCPAddr: "127.0.0.1", Foreground: "yes" },
    ...{ DatabaseDirectory: folder, TemporaryDirectory: folder, StreamMaxLength: "11M" },
  };
  const config = join(folder, "clamd.conf");
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  await writeFile(config, lines.join(""));
  const daemon = spawn("/usr/sbin/clamd", ["--config-file", config], { stdio: "ignore" });
  const ended = once(daemon, "exit");
  await until(() => answers(port), 15_000);
  return {
    url: `tcp://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      daemon.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function answers(port: number): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.destroy();
}
