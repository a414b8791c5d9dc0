import { scrypt } from "node:crypto";
import { promisify } from "node:util";
import type { Answerers } from "@hearth/bus/types";
import type { sessions } from "@hearth/contracts/sessions";

const hash = promisify<string, string, number, Buffer>(scrypt);

/**
 * A passcode as it is stored and compared, salted with the session that it opens. It takes its time on another thread,
 * so it comes before the transaction; and nothing that is written down on the way holds the passcode itself.
 */
async function sealPasscode(sessionId: string, passcode: string): Promise<string> {
  return (await hash(passcode.normalize("NFC"), sessionId, 32)).toString("hex");
}

type Asked = Answerers<Pick<typeof sessions.rpc, "givePasscode" | "setDoor" | "saveRules">>;

/** The same answers to requests that no longer hold a passcode. */
export const withSealedPasscodes = ({ givePasscode, setDoor, saveRules }: Asked): Asked => ({
  async givePasscode({ passcode, ...input }, call) {
    const sealed = await sealPasscode(input.sessionId, passcode);
    return givePasscode({ ...input, passcode: sealed }, call);
  },
  async setDoor({ passcode, ...input }, call) {
    if (!passcode) return setDoor({ ...input, passcode }, call);
    const sealed = await sealPasscode(input.sessionId, passcode);
    return setDoor({ ...input, passcode: sealed }, call);
  },
  async saveRules({ passcode, ...input }, call) {
    if (!passcode) return saveRules({ ...input, passcode }, call);
    const sealed = await sealPasscode(input.sessionId, passcode);
    return saveRules({ ...input, passcode: sealed }, call);
  },
});
