import { PreparePage } from "../features/prepare/index.ts";
import { Pairs, RoomSets } from "../features/rooms/index.ts";

/** Everything that can be made ready for a session, on one page. */
export const PrepareSession = () => (
  <PreparePage
    also={(groupId) => (
      <>
        <RoomSets groupId={groupId} />
        <Pairs groupId={groupId} />
      </>
    )}
  />
);
