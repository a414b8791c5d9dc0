import { notFound, stale } from "@hearth/contracts/errors";
import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { filesIn, withKeptFiles } from "../../domain/taskFiles.ts";
import type { Deps } from "../../ports.ts";
import { mustLead } from "./leadsGroup.ts";

export const saveSet: Handler<typeof sessions.rpc.saveSet, Deps> = async (
  { groupId, setId, version, name, rooms: written },
  work,
) => {
  await mustLead(groupId, work);
  const { sets, files, now, newId } = work;
  const kept = await files.ready(groupId, filesIn(written.map(({ task }) => task)));
  const rooms = withKeptFiles(written, kept);
  const savedAt = now().toISOString();
  if (setId === null) {
    const added = { setId: newId(), name, version: 1, rooms, savedAt };
    await sets.add(groupId, added);
    return added;
  }
  const changed = { setId, name, version: version + 1, rooms, savedAt };
  if (await sets.change(groupId, changed, version)) return changed;
  throw (await sets.find(groupId, setId)) ? stale("This set of rooms") : notFound("Set");
};
