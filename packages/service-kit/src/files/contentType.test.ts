import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { typeOfContent } from "./contentType.ts";

/** One transparent dot. */
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
/** The first entry of a zip file, as word processors write it. */
const zipOf = (name: string, content: string) => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), Buffer.from(content)]);
};
const odt = "application/vnd.oasis.opendocument.text";

test.each([
  ["a PDF", Buffer.from("%PDF-1.7\n"), "application/pdf"],
  ["a picture", Buffer.from(png, "base64"), "image/png"],
  ["an office document", zipOf("mimetype", odt), odt],
  ["a text in any language", Buffer.from("Übung für heute\r\n\tatmen 🙂"), "text/plain"],
  ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "application/x-msdownload"],
  ["something unknown", Buffer.from([0, 1, 2, 255]), null],
  ["bytes that are no text", Buffer.from([0x61, 0xff, 0x62]), null],
  ["half a letter at the end", Buffer.from("Übung ü").subarray(0, -1), null],
])("%s is known by its content", async (_, content, type) => {
  expect(await typeOfContent(() => Promise.resolve(Readable.from([content])))).toBe(type);
});

test("a letter that comes in two pieces is one letter", async () => {
  const bytes = Buffer.from("Übung");
  const pieces = () => Readable.from([bytes.subarray(0, 1), bytes.subarray(1)]);
  expect(await typeOfContent(() => Promise.resolve(pieces()))).toBe("text/plain");
});
