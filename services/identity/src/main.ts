import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { postTo } from "@hearth/service-kit/notices";
import { startService } from "@hearth/service-kit/startService";
import { databaseChallenges } from "./challenges.ts";
import { databaseCodeThrottle } from "./codeThrottle.ts";
import { loadConfig } from "./config.ts";
import { makeContactsFindable } from "./findableContacts.ts";
import { PrismaClient } from "./generated/client.ts";
import { argon2Passwords } from "./passwords.ts";
import { secretsFrom } from "./secrets.ts";
import { sendingCodes } from "./sendCode.ts";
import { sendingInvitations } from "./sendInvitation.ts";
import { sendingLinks } from "./sendLink.ts";
import { sendingSignInCodes } from "./sendSignInCode.ts";
import { serveIdentity } from "./service.ts";
import { countersOn } from "./store/countersOn.ts";
import { databaseThrottle } from "./throttle.ts";

const config = loadConfig();
const pepper = Buffer.from((await readFile(config.pepperFile, "utf8")).trim(), "hex");
if (pepper.length < 32) throw new Error("PASSWORD_PEPPER_FILE has to hold 32 bytes in hexadecimal");
const passwords = await argon2Passwords(pepper);
const post = postTo(config.notices);

await startService({
  name: "identity",
  config,
  client: (adapter) => new PrismaClient({ adapter }),
  start({ bus, db, log, metrics, work, running }) {
    const secrets = secretsFrom(pepper);
    const { glance, stop } = serveIdentity({
      ...{ bus, db, log, metrics, passwords, secrets },
      throttle: databaseThrottle(countersOn(db)),
      codeThrottle: databaseCodeThrottle(countersOn(db)),
      challenges: databaseChallenges(countersOn(db)),
      signInLimits: config.signInLimits,
      now: () => new Date(),
      newId: randomUUID,
    });
    running.onStop(stop);
    work(sendingCodes({ glance, post }));
    work(sendingSignInCodes({ glance, post }));
    work(sendingLinks({ glance, post, publicUrl: config.publicUrl }));
    work(sendingInvitations({ glance, post, publicUrl: config.publicUrl }));
    makeContactsFindable(db, secrets).catch((err: unknown) =>
      log.error({ err }, "contacts of earlier clients"),
    );
    return [];
  },
});
