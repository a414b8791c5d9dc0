import "./words.ts";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { HelpPanel } from "./HelpPanel.tsx";

type HelpFirstProps = {
  /** Why it is shown, and who is told. */
  readonly children: ReactNode;
};

/** Help for who may be in danger: it is in sight, and stays. */
export function HelpFirst({ children }: HelpFirstProps) {
  const { t } = useTranslation("crisis");
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-1 gap-4 rounded-card border-2 border-danger bg-surface p-5 text-ink"
    >
      <h2 id={id} className="text-xl font-bold">
        {t("first")}
      </h2>
      <p role="status">{children}</p>
      <HelpPanel />
    </section>
  );
}
