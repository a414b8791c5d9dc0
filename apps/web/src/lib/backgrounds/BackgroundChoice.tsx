import "./words.ts";
import type { EffectState } from "@hearth/media-client/effect";
import { Button } from "@hearth/ui/Button";
import { Select } from "@hearth/ui/Select";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useTranslation } from "react-i18next";
import { isWeak, strengthHere } from "../device/isWeak.ts";
import { type Background, backgrounds } from "./background.ts";
import { useOwnPicture } from "./useOwnPicture.ts";

type BackgroundChoiceProps = {
  readonly value: Background;
  readonly state: EffectState;
  /** Also when the person has put another own picture in the place of the former one. */
  readonly onChange: (background: Background) => void;
};

/** What the others see behind a person. All of it happens on this device. */
export function BackgroundChoice({ value, state, onChange }: BackgroundChoiceProps) {
  const { t } = useTranslation("backgrounds");
  const own = useOwnPicture();
  const offered = backgrounds.filter((one) => one !== "own" || own.isThere || value === "own");
  const pick = async (file: File | undefined) => {
    if (file && (await own.keep(file))) onChange("own");
  };
  const remove = async () => {
    await own.remove();
    // The room behind stays hidden.
    if (value === "own") onChange("blur");
  };
  return (
    <div className="grid grid-cols-1 gap-2">
      <Select
        label={t("label")}
        options={offered.map((id) => ({ id, label: t(`names.${id}`) }))}
        value={value}
        onChange={(id) => onChange(backgrounds.find((one) => one === id) ?? "none")}
      />
      <div className="flex flex-wrap gap-2">
        <FileTrigger acceptedFileTypes={["image/*"]} onSelect={(files) => void pick(files?.[0])}>
          <Button>{t(own.isThere ? "another" : "pick")}</Button>
        </FileTrigger>
        {own.isThere && (
          <Button variant="quiet" onPress={() => void remove()}>
            {t("remove")}
          </Button>
        )}
      </div>
      <p className="text-sm text-muted">
        {t("note")} {isWeak(strengthHere()) && t("weak")}
      </p>
      <p role="status" className="text-sm empty:hidden">
        {state === "starting" && t("starting")}
        {state === "failed" && t("failed")}
        {own.isWrong && t("wrong")}
      </p>
    </div>
  );
}
