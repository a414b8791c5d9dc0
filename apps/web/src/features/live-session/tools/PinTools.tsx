import { Pin } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Section } from "@hearth/ui/Section";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acting } from "../useAct.ts";

type PinToolsProps = { readonly pin: Pin | null; readonly acting: Acting };

const orNull = (words: string) => (words.trim() === "" ? null : words.trim());

/** A task or a link in everybody's sight. */
export function PinTools({ pin, acting: { act } }: PinToolsProps) {
  const { t } = useTranslation("tools");
  const [text, setText] = useState(pin?.text ?? "");
  const [link, setLink] = useState(pin?.link ?? "");
  const [isWrong, setWrong] = useState(false);
  const put = (event: SyntheticEvent) => {
    event.preventDefault();
    const { data } = Pin.safeParse({ text: orNull(text), link: orNull(link) });
    setWrong(!data);
    if (data) void act("pin", { pin: data });
  };
  return (
    <Section title={t("pin.title")}>
      <form noValidate onSubmit={put} className="grid gap-3">
        <TextField
          label={t("pin.text")}
          rows={2}
          maxLength={2_000}
          value={text}
          onChange={setText}
        />
        <TextField
          label={t("pin.link")}
          description={t("pin.linkHelp")}
          type="url"
          value={link}
          onChange={setLink}
          error={isWrong ? t("pin.wrong") : undefined}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit">{t("pin.put")}</Button>
          {pin && (
            <Button variant="quiet" onPress={() => void act("pin", { pin: null })}>
              {t("pin.remove")}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
