import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Menu } from "@hearth/ui/Menu";
import { Ellipsis } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PanelName } from "./panelName.ts";
import { type PanelEntry, panels } from "./panels.tsx";
import { ToolButton } from "./ToolButton.tsx";
import { useIsDesk } from "./useIsWide.ts";

type PanelToolsProps = {
  readonly snapshot: LiveSnapshot;
  readonly panel: PanelName | null;
  readonly onPanel: (panel: PanelName | null) => void;
};

/** The way to each panel: side by side where there is room, else the nearest ones and a menu. */
export function PanelTools({ snapshot, panel, onPanel }: PanelToolsProps) {
  const { view } = snapshot;
  const isDesk = useIsDesk();
  if (!view) return null;
  const mine = panels.filter(({ isFor }) => isFor(view));
  const near = isDesk ? mine : mine.filter(({ isNear }) => isNear);
  const far = mine.filter((entry) => !near.includes(entry));
  const toggle = (name: PanelName) => onPanel(panel === name ? null : name);
  return (
    <>
      {near.map((entry) => (
        <PanelTool
          key={entry.name}
          entry={entry}
          snapshot={snapshot}
          isExpanded={panel === entry.name}
          onPress={() => toggle(entry.name)}
        />
      ))}
      {far.length > 0 && <More entries={far} snapshot={snapshot} onPanel={toggle} />}
    </>
  );
}

type PanelToolProps = {
  readonly entry: PanelEntry;
  readonly snapshot: LiveSnapshot;
  readonly isExpanded: boolean;
  readonly onPress: () => void;
};

function PanelTool({ entry, snapshot, ...press }: PanelToolProps) {
  const { t } = useTranslation("live");
  const { name, icon, waiting } = entry;
  const isRead = entry.isReadHere === true && press.isExpanded;
  const count = isRead ? 0 : (waiting?.(snapshot) ?? 0);
  return (
    <ToolButton
      icon={icon}
      badge={count}
      badgeLabel={t(`tools.waiting.${name}`, { count })}
      {...press}
    >
      {t(`tools.${name}`)}
    </ToolButton>
  );
}

type MoreProps = {
  readonly entries: readonly PanelEntry[];
  readonly snapshot: LiveSnapshot;
  readonly onPanel: (name: PanelName) => void;
};

function More({ entries, snapshot, onPanel }: MoreProps) {
  const { t } = useTranslation("live");
  const count = entries.reduce((sum, { waiting }) => sum + (waiting?.(snapshot) ?? 0), 0);
  return (
    <Menu
      label={t("tools.more")}
      trigger={
        <ToolButton
          icon={<Ellipsis />}
          badge={count}
          badgeLabel={t("tools.waiting.more", { count })}
        >
          {t("tools.more")}
        </ToolButton>
      }
      items={entries.map(({ name, icon, waiting }) => ({
        id: name,
        label: [t(`tools.${name}`), waitingWords(waiting?.(snapshot) ?? 0)].join(""),
        icon: (
          <span aria-hidden className="[&>svg]:size-5">
            {icon}
          </span>
        ),
        onAction: () => onPanel(name),
      }))}
    />
  );
}

const waitingWords = (count: number) => (count > 0 ? ` (${count})` : "");
