import { notFound } from "@hearth/contracts/errors";
import type { SignInActor } from "@hearth/contracts/actor";
import type { Deps, Page } from "../../ports.ts";

/** The asker's own call. Somebody else's is as one that never was. */
export async function pageOf(
  { pages }: Pick<Deps, "pages">,
  { personId }: SignInActor,
  pageId: string,
): Promise<Page> {
  const page = await pages.find(pageId);
  if (page?.person.personId !== personId) throw notFound("Page");
  return page;
}
