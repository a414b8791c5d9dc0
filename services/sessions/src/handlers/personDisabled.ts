import type { identity } from "@hearth/contracts/identity";
import type { Reactor } from "@hearth/service-kit/react";
import type { Deps } from "../ports.ts";

/** They come in no more, and are taken out of live sessions within a second. */
export const personDisabled: Reactor<typeof identity.events.personDisabled, Deps> = (
  { data },
  { people },
) => people.disable(data.personId);
