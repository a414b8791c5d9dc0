import { Readable } from "node:stream";
import { fileTypeFromStream } from "file-type";

/** Opens the content anew, from its beginning. */
export type OpenContent = () => Promise<Readable>;

/** What the bytes are, whatever their name says; null for what nobody knows. */
export async function typeOfContent(open: OpenContent): Promise<string | null> {
  const content = await open();
  try {
    const known = await fileTypeFromStream(Readable.toWeb(content));
    if (known) return known.mime;
  } finally {
    content.destroy();
  }
  return (await isText(open)) ? "text/plain" : null;
}

/** Text is UTF-8 without signs that only machines use. */
async function isText(open: OpenContent): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const content = await open();
  try {
    for await (const chunk of content)
      if (hasControls(decoder.decode(chunk as Uint8Array, { stream: true }))) return false;
    return !hasControls(decoder.decode());
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  } finally {
    content.destroy();
  }
}

const hasControls = (text: string): boolean => /(?![\t\n\f\r])\p{Cc}/u.test(text);
