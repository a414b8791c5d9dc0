import type { SheetSave, SheetVersion } from "@hearth/contracts/homework/sheets";
import type { Work } from "@hearth/service-kit/unitOfWork";
import type { Deps, SheetKey } from "../../ports.ts";

/** Puts a version after all that are there. One that is there already stays as it is. */
export async function addSheet(
  key: SheetKey,
  { versionId, base, content }: SheetSave & { readonly content: object },
  { audited, now, sheets }: Work & Deps,
): Promise<SheetVersion> {
  await sheets.lock(key);
  const heads = await sheets.heads(key);
  const savedAt = now().toISOString();
  const version = (heads[0]?.version ?? 0) + 1;
  const known = heads.find((head) => head.versionId === versionId);
  const saved = known ?? { versionId, version, base, savedAt };
  if (!known) await sheets.add(key, saved, content);
  audited({ objectType: key.kind, objectId: versionId });
  return saved;
}
