import "../words.ts";
import type { Music } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Menu } from "@hearth/ui/Menu";
import { Check, Music as MusicIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../../roomParts.ts";
import { ToolLine } from "../ToolLine.tsx";
import { musicChoices, useMusicChoice } from "./musicChoice.ts";
import { musicHere, musicLoudness } from "./musicHere.ts";
import { useMusic } from "./useMusic.ts";

/** The music that plays here, and how loud each person wants it for themselves. */
export function MusicLine({ snapshot }: RoomPartProps) {
  const music = snapshot.view && musicHere(snapshot.view);
  return (
    // It is there before there is music, so that its beginning is said.
    <div role="status" className="empty:hidden">
      {music && <Heard music={music} snapshot={snapshot} />}
    </div>
  );
}

type HeardProps = Pick<RoomPartProps, "snapshot"> & { readonly music: Music };

function Heard({ music, snapshot }: HeardProps) {
  const { t } = useTranslation("tools");
  const [choice] = useMusicChoice();
  const loudness = musicLoudness(choice, snapshot);
  const state = useMusic({
    music: choice === "silent" ? null : music,
    loudness,
    offsetMs: snapshot.clockOffsetMs,
  });
  return (
    <div data-music={state} data-piece={music.piece} data-started={music.startedAt}>
      <ToolLine icon={<MusicIcon />} actions={<ForMe />}>
        {t("music.plays", { piece: t(`music.${music.piece}`) })}
        {state === "waiting" && ` · ${t("music.waiting")}`}
      </ToolLine>
    </div>
  );
}

function ForMe() {
  const { t } = useTranslation("tools");
  const [choice, choose] = useMusicChoice();
  const label = t("music.forMe", { choice: t(`music.${choice}`) });
  return (
    <Menu
      label={label}
      trigger={<Button variant="quiet">{label}</Button>}
      items={musicChoices.map((one) => ({
        id: one,
        label: t(`music.${one}`),
        icon: <Check aria-hidden className={`size-5 ${one === choice ? "" : "invisible"}`} />,
        onAction: () => choose(one),
      }))}
    />
  );
}
