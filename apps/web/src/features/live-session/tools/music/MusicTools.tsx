import { type Music, MusicPiece } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Section } from "@hearth/ui/Section";
import { Select } from "@hearth/ui/Select";
import { Switch } from "@hearth/ui/Switch";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acting } from "../../useAct.ts";

type MusicToolsProps = { readonly music: Music | null; readonly acting: Acting };

/** Quiet music for everybody: for a break, or while people write. */
export function MusicTools({ music, acting: { act } }: MusicToolsProps) {
  const { t } = useTranslation("tools");
  const [chosen, setChosen] = useState<MusicPiece>("chords");
  const [wide, setWide] = useState(false);
  const [piece, everywhere] = [music?.piece ?? chosen, music?.everywhere ?? wide];
  const play = (next: Pick<Music, "piece" | "everywhere">) => void act("setMusic", { music: next });
  return (
    <Section title={t("music.title")}>
      <p className="text-sm text-muted">{t("music.text")}</p>
      <Select
        label={t("music.piece")}
        options={MusicPiece.options.map((id) => ({ id, label: t(`music.${id}`) }))}
        value={piece}
        onChange={(id) => {
          const next = MusicPiece.parse(id);
          setChosen(next);
          if (music) play({ piece: next, everywhere });
        }}
      />
      <Switch
        isSelected={everywhere}
        onChange={(next) => {
          setWide(next);
          if (music) play({ piece, everywhere: next });
        }}
      >
        {t("music.everywhere")}
      </Switch>
      {music ? (
        <Button onPress={() => void act("setMusic", { music: null })}>{t("music.stop")}</Button>
      ) : (
        <Button onPress={() => play({ piece, everywhere })}>{t("music.start")}</Button>
      )}
    </Section>
  );
}
