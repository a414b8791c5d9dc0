import { PreparePage } from "../features/prepare/index.ts";
import { Pairs, RoomSets } from "../features/rooms/index.ts";

const rooms = (groupId: string) => (
  <>
    <RoomSets groupId={groupId} />
    <Pairs groupId={groupId} />
  </>
);

/** Everything that can be made ready for a session, on one page. */
export const PrepareSession = () => <PreparePage also={rooms} />;
