import { ticketHeader, uploadsPath } from "@hearth/contracts/files";
import { RefusedFile } from "./trouble.ts";
import { RequestError, problemIn } from "../api/problem.ts";

export type Sending = {
  readonly ticket: string;
  readonly signal: AbortSignal;
  /** How much of it has arrived, from 0 to 1. */
  readonly onPart: (part: number) => void;
  /** The line broke: it goes on by itself. */
  readonly onCut: () => void;
};

/** So small that a narrow line carries one within half a minute. */
const chunkSize = 256 * 1024;
/** Begun anew with each piece that arrives: a quarter of an hour without any line ends it. */
const retryDelays = [0, 1_000, 2_000, ...Array.from({ length: 180 }, () => 5_000)];

/** Sends the bytes of a file, and goes on where it was when the line is back. */
export async function sendBytes(file: Blob, sending: Sending): Promise<void> {
  const { ticket, signal, onPart, onCut } = sending;
  const { Upload } = await import("tus-js-client");
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(file as File, {
      endpoint: uploadsPath,
      headers: { [ticketHeader]: ticket },
      ...{ chunkSize, retryDelays, storeFingerprintForResuming: false },
      onProgress: (sent, all) => onPart(sent / all),
      onShouldRetry: ({ originalResponse }) => {
        const isCut = mayPass(originalResponse?.getStatus() ?? 0);
        if (isCut) onCut();
        return isCut;
      },
      onError: (fault) => reject(troubleIn(fault)),
      onSuccess: () => resolve(),
    });
    signal.addEventListener("abort", () => {
      void upload.abort();
      reject(signal.reason as Error);
    });
    upload.start();
  });
}

/** No answer, an answer that says so, or two that were at it at once. */
const mayPass = (status: number) =>
  status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;

type Answered = {
  readonly originalResponse?: { readonly getStatus: () => number } | null;
};

/** The door knows no such upload any more: its time is over. */
function troubleIn(fault: Error): Error {
  const status = (fault as Answered).originalResponse?.getStatus() ?? 0;
  return mayPass(status) ? new RequestError(problemIn(null)) : new RefusedFile("late");
}
