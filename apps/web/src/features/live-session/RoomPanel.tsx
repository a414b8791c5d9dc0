import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { useTranslation } from "react-i18next";
import { PeoplePanel } from "./PeoplePanel.tsx";
import { RoomsPanel } from "./RoomsPanel.tsx";
import { SidePanel } from "./SidePanel.tsx";
import type { PanelName } from "./Toolbar.tsx";
import type { Acting } from "./useAct.ts";

type RoomPanelProps = {
  readonly name: PanelName | null;
  readonly snapshot: LiveSnapshot;
  readonly acting: Acting;
  readonly onClose: () => void;
};

/** The panel that is open, if one is. */
export function RoomPanel({ name, snapshot, acting, onClose }: RoomPanelProps) {
  const { t } = useTranslation("live");
  if (!name) return null;
  const Panel = name === "people" ? PeoplePanel : RoomsPanel;
  return (
    <SidePanel key={name} title={t(`tools.${name}`)} onClose={onClose}>
      <Panel snapshot={snapshot} acting={acting} />
    </SidePanel>
  );
}
