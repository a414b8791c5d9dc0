import "./words.ts";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import type { RoomPartProps } from "../roomParts.ts";
import { useIsWide } from "../useIsWide.ts";
import { MusicTools } from "./music/MusicTools.tsx";
import { PickTools } from "./PickTools.tsx";
import { PinTools } from "./PinTools.tsx";
import { PollTools } from "./PollTools.tsx";
import { ShowTools } from "./showing/ShowTools.tsx";
import { TimerTools } from "./TimerTools.tsx";

/** What staff lay on the table for everybody: polls, a timer, music, a choice by chance, a task, work. */
export function ToolsPanel({ snapshot, acting }: RoomPartProps) {
  const { view } = snapshot;
  const isWide = useIsWide();
  if (!view?.tools) return null;
  const { pin, timer, music, picked, polls } = view.tools;
  const nameOf = (id: string) =>
    view.roster.find(({ participantId }) => participantId === id)?.displayName ?? "";
  return (
    <div className="grid grid-cols-1 gap-6">
      {!isWide && acting.problem && <ProblemAlert problem={acting.problem} />}
      <PollTools polls={polls} nameOf={nameOf} acting={acting} />
      <TimerTools timer={timer} acting={acting} />
      <MusicTools music={music} acting={acting} />
      <PickTools picked={picked} acting={acting} />
      <PinTools pin={pin} acting={acting} />
      <ShowTools view={view} acting={acting} />
    </div>
  );
}
