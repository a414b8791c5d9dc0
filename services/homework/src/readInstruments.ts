import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Instrument } from "./domain/scoring/instrument.ts";

const own = join(import.meta.dirname, "../instruments");
const schemaFile = "instrument.schema.json";

const read = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, file), "utf8"));

/** The instruments of a folder, each held against the schema: a definition that does not fit stops the start. */
export function readInstruments(folder = own): readonly Instrument[] {
  const validate = new Ajv2020({ strict: false }).compile<Instrument>(
    read(own, schemaFile) as object,
  );
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && file !== schemaFile);
  return files.sort().map((file) => {
    const definition = read(folder, file);
    if (validate(definition)) return definition;
    const faults = validate.errors?.map(
      ({ instancePath, message }) => `${instancePath} ${message ?? ""}`,
    );
    throw new Error(`${file} is no instrument: ${faults?.join("; ") ?? ""}`);
  });
}
