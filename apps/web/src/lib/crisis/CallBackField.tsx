import { TextField } from "@hearth/ui/TextField";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { MeContext } from "../me.ts";
import type { CallBack } from "./useCallBack.ts";

/** Where to be called back, for who likes to say it. In a waiting room it is said there; only who signed in is asked here. */
export function CallBackField({ text, setText, isWrong, given }: CallBack) {
  const { t } = useTranslation("crisis");
  if (use(MeContext)?.role !== "client") return null;
  return (
    <>
      <TextField
        label={t("callBack.label")}
        description={t("callBack.why")}
        type="tel"
        autoComplete="off"
        maxLength={25}
        value={text}
        onChange={setText}
        error={isWrong ? t("callBack.wrong") : undefined}
      />
      <p role="status" className="text-muted empty:hidden">
        {given !== null && t("callBack.given", { number: given })}
      </p>
    </>
  );
}
