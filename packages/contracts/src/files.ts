import { z } from "zod";
import { type Access, command, query } from "./define.ts";

/** The most that one file may hold: 10 MB. */
export const mostBytes = 10 * 1024 * 1024;

/** What is taken: the ending of a name, and what the content has to be for it. */
export const fileTypes = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  txt: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
} as const;
export type FileType = (typeof fileTypes)[keyof typeof fileTypes];
const FileType = z.enum([...new Set(Object.values(fileTypes))]);

/** What a file of this name has to be; null where its ending is none that is taken. */
export function typeOfName(name: string): FileType | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(fileTypes, ending) ? fileTypes[ending as keyof typeof fileTypes] : null;
}

/** As its owner calls it. It may say something about a person: it stands in no address, log or subject. */
export const FileName = z
  .string()
  .trim()
  .min(1)
  .max(160, "Give the file a shorter name")
  .regex(/^[^\p{C}/\\]+$/u, "Use letters that can be read");

/** A file that was checked, as people see it. It never changes: another content is another file. */
export const FileRef = z.object({
  fileId: z.uuid(),
  name: FileName,
  type: FileType,
  size: z.int().positive().max(mostBytes),
});
export type FileRef = z.infer<typeof FileRef>;

/** `incomplete`: not all of it arrived. `wrong_type`: it is something else than its name says. */
export const FileFault = z.enum(["incomplete", "wrong_type", "infected"]);
export type FileFault = z.infer<typeof FileFault>;

/** From the first byte on the way to the last look at it: only what is `ready` is given to anybody. */
export const FileState = z.enum(["uploading", "checking", "ready", "refused"]);
export type FileState = z.infer<typeof FileState>;

export const FileStatus = z.object({
  file: FileRef,
  state: FileState,
  fault: FileFault.nullable(),
});
export type FileStatus = z.infer<typeof FileStatus>;

/** A signed permission that its bearer shows at the door, in a header. It names one file, and is short-lived. */
export const Ticket = z.string().min(1).max(4_000);

const ticket = { service: z.string(), tenant: z.uuid(), fileId: z.uuid() };
export const UploadTicket = z.object({
  use: z.literal("upload"),
  ...ticket,
  size: FileRef.shape.size,
});
export type UploadTicket = z.infer<typeof UploadTicket>;
export const DownloadTicket = z.object({
  use: z.literal("download"),
  ...ticket,
  ...FileRef.shape,
});
export type DownloadTicket = z.infer<typeof DownloadTicket>;

/** The header that carries a ticket, and where uploads and downloads are at the door. */
export const ticketHeader = "hearth-ticket";
export const uploadsPath = "/api/uploads";
export const downloadsPath = "/download";
/** The name under which a page is told the origin of files. */
export const filesUrlName = "hearth-files";

type Of<S extends z.ZodRawShape> = {
  /** What names the thing that a file belongs to, such as `{ groupId }`. */
  readonly of: S;
  readonly access: Access;
};

/** What every service that keeps files serves: the way of a file from a browser to where it is kept, and back. */
export const filesOf = <S extends z.ZodRawShape>(noun: string, { of, access }: Of<S>) => {
  const one = z.object({ ...of, fileId: z.uuid() });
  return {
    /** Announces a file, and gives the ticket with which its bytes are sent. */
    addFile: command(`${noun}.add`, {
      input: z.object({ ...of, name: FileName, size: FileRef.shape.size }),
      output: z.object({ fileId: z.uuid(), ticket: Ticket }),
      access,
    }),
    /** All of it was sent: it is looked at now. Again: its state as it is. */
    checkFile: command(`${noun}.check`, { input: one, output: FileStatus, access }),
    getFile: query(`${noun}.get`, { input: one, output: FileStatus, access }),
    /** The ticket for fetching a file that is ready. */
    openFile: query(`${noun}.open`, { input: one, output: z.object({ ticket: Ticket }), access }),
  };
};
