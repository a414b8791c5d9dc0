import { DisplayName, LinkState, NameRule } from "@hearth/contracts/identity";
import { z } from "zod";
import { request } from "../../lib/api/request.ts";

const InspectedLink = LinkState.extend({ nonce: z.string() });
export type InspectedLink = z.infer<typeof InspectedLink>;

const Seat = z.object({
  sessionId: z.uuid(),
  suggestedName: z.string(),
  nameRule: NameRule,
  endsAt: z.iso.datetime(),
});
export type Seat = z.infer<typeof Seat>;

const Redeemed = z.discriminatedUnion("result", [
  Seat.extend({ result: z.literal("seated") }),
  z.object({ result: z.literal("code_sent"), sentTo: z.string() }),
]);

type Press = { readonly token: string; readonly nonce: string; readonly code?: string };

/** Reads a link. The token travels in the body, never in an address. */
export const inspectLink = (token: string) =>
  request("/api/join/inspect", { answer: InspectedLink, body: { token } });

/** A person's press: the seat, whose cookie comes along, or a code to the known contact. */
export const redeemLink = (press: Press) =>
  request("/api/join/redeem", { answer: Redeemed, body: press });

/** A press on "send me a new link": it goes to the registered contact. Whether it did is not told. */
export const askNewLink = (press: Omit<Press, "code">) =>
  request("/api/join/newLink", { answer: z.object({}), body: press });

/** This browser's cookie is put away; for a moment it can be taken out again. */
export const leaveSeat = () =>
  request("/api/seat/leave", { answer: z.object({}), body: {}, outlastsPage: true });
export const takeSeatAgain = () => request("/api/seat/back", { answer: z.object({}), body: {} });

/** The same press from a place that has ended: the cookie says whose it was. */
export const askNewLinkFromSeat = () =>
  request("/api/seat/newLink", { answer: z.object({}), body: {} });

/** Whether the group's rule allows this name. */
export const checkName = (displayName: string) =>
  request("/api/seat/name", {
    answer: z.object({ displayName: DisplayName }),
    body: { displayName },
  });

/** The seat of this browser's cookie. */
export const mySeat = () => request("/api/seat", { answer: Seat });
