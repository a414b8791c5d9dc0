import { CrisisLines } from "@hearth/contracts/messaging/crisisLines";
import { HelpState } from "@hearth/contracts/messaging/risk";
import { z } from "zod";
import { request } from "../api/request.ts";
import type { Asking } from "./HelpCall.ts";

const told = <S extends z.ZodType>(data: S) => z.object({ result: z.object({ data }) });
const asked = (procedure: string) => `/trpc/${procedure}?input=${encodeURIComponent("{}")}`;

/** How far the own call has got. Plain requests: the page of a join link knows no tRPC. */
export async function askForState(): Promise<HelpState> {
  const { result } = await request(asked("help.state"), { answer: told(HelpState) });
  return result.data;
}

export async function callForHelp({ key, callBack }: Asking): Promise<HelpState> {
  const answer = told(HelpState);
  const { result } = await request("/trpc/help.ask", { answer, key, body: { callBack } });
  return result.data;
}

/** The lines of the organisation; null where they can't be had now, or nobody is known here. */
export const askForLines = (): Promise<CrisisLines | null> =>
  request(asked("help.lines"), { answer: told(z.object({ lines: CrisisLines })) }).then(
    ({ result }) => result.data.lines,
    () => null,
  );
