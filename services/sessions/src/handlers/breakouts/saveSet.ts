import { notFound, stale } from "@hearth/contracts/errors";
import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { mustLead } from "./leadsGroup.ts";

export const saveSet: Handler<typeof sessions.rpc.saveSet, Deps> = async (
  { groupId, setId, version, name, rooms },
  work,
) => {
  await mustLead(groupId, work);
  const { sets, now, newId } = work;
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
