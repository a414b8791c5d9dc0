import { downloadsPath, filesUrlName, ticketHeader } from "@hearth/contracts/files";
import { problemIn, RequestError } from "../api/problem.ts";

/** Fetches a file from the name under which files are served, with nothing of ours but the ticket. */
export async function fetchFile(ticket: string): Promise<Blob> {
  const address = document.querySelector<HTMLMetaElement>(`meta[name="${filesUrlName}"]`);
  const response = await fetch((address?.content ?? "") + downloadsPath, {
    headers: { [ticketHeader]: ticket },
    credentials: "omit",
    referrerPolicy: "no-referrer",
  }).catch((cause: unknown) => {
    throw new RequestError(problemIn(null), { cause });
  });
  if (response.ok) return response.blob();
  const said: unknown = await response.json().catch(() => null);
  throw new RequestError(problemIn(said, response));
}

const keptMs = 60_000;

/** Gives a file to the browser to keep, under its name. It is bytes to it and nothing that runs in our page. */
export function keepFile(content: Blob, name: string): void {
  const bytes = new Blob([content], { type: "application/octet-stream" });
  const href = URL.createObjectURL(bytes);
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), keptMs);
}
