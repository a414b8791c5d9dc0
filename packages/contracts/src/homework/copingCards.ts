import { z } from "zod";
import { byRole, command, query } from "../define.ts";
import { Day } from "./common.ts";
import { SheetSave, SheetVersion } from "./sheets.ts";

/** Something that helps to cope: it changes the problem, the feeling, or keeps away from it at a cost. */
export const CopingCard = z.object({
  cardId: z.string().min(1).max(40),
  skill: z.string().trim().min(1, "Write what you do").max(200),
  kind: z.enum(["problem", "emotion", "avoidance"]),
  /** What it costs later: of `avoidance` alone. */
  cost: z.string().trim().max(300),
  worksWhen: z.string().trim().max(500),
  /** The last day on which it helped, as its client calls it. */
  helpedOn: Day.nullable(),
});
export type CopingCard = z.infer<typeof CopingCard>;

/** In the client's own order. */
export const CopingCards = z.array(CopingCard).max(60);

const client = byRole("client");

/** A client's own coping cards. Nobody else reads them. */
export const copingCards = {
  getCards: query("homework.copingCards.get", {
    input: z.object({}),
    output: z.object({
      current: SheetVersion.extend({ cards: CopingCards }).nullable(),
      overlooked: SheetVersion.extend({ cards: CopingCards }).nullable(),
    }),
    access: client,
  }),
  /** The whole list. The last save stays; every version is kept. */
  saveCards: command("homework.copingCards.save", {
    input: SheetSave.extend({ cards: CopingCards }),
    output: z.object({ saved: SheetVersion }),
    access: client,
  }),
};
