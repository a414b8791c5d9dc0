import type { DoorSettings } from "../../domain/door.ts";

type Asked = {
  readonly sessionId: string;
  readonly waitingRoom?: boolean | undefined;
  readonly passcode?: string | null | undefined;
  readonly expectedAt?: string | null | undefined;
};

/**
 * What was asked of the door, without what was left out. The passcode comes sealed: service.ts seals it, with the
 * session's id as the salt, before the transaction.
 */
export const doorSettingsOf = ({
  sessionId: salt,
  waitingRoom,
  passcode,
  expectedAt,
}: Asked): DoorSettings => ({
  ...(waitingRoom !== undefined && { waitingRoom }),
  ...(passcode !== undefined && { passcode: passcode === null ? null : { salt, hash: passcode } }),
  ...(expectedAt !== undefined && { expectedAt }),
});
