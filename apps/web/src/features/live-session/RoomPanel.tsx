import { useTranslation } from "react-i18next";
import type { PanelName } from "./panelName.ts";
import { panels } from "./panels.tsx";
import type { RoomPartProps } from "./roomParts.ts";
import { SidePanel } from "./SidePanel.tsx";

type RoomPanelProps = RoomPartProps & { readonly name: PanelName | null };

/** The panel that is open, if one is and this person may see it. */
export function RoomPanel({ name, ...part }: RoomPanelProps) {
  const { t } = useTranslation("live");
  const entry = panels.find((one) => one.name === name);
  const { view } = part.snapshot;
  if (!entry || !view || !entry.isFor(view)) return null;
  const { Panel, isWide = false } = entry;
  return (
    <SidePanel
      key={name}
      title={t(`tools.${entry.name}`)}
      isWide={isWide}
      onClose={() => part.openPanel(null)}
    >
      <Panel {...part} />
    </SidePanel>
  );
}
