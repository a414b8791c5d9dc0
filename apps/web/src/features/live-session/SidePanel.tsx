import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useIsWide } from "./useIsWide.ts";

type SidePanelProps = {
  readonly title: string;
  /** Takes most of the width. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Beside the group where there is room for it, above it on a phone. */
export function SidePanel({ title, isWide = false, onClose, children }: SidePanelProps) {
  const { t } = useTranslation("live");
  if (useIsWide()) return <Beside {...{ title, isWide, onClose, children }} />;
  return (
    <Dialog
      title={title}
      closeLabel={t("close")}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      {children}
    </Dialog>
  );
}

function Beside({ title, isWide = false, onClose, children }: SidePanelProps) {
  const { t } = useTranslation("live");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <aside
      aria-labelledby="panel-title"
      className={`flex ${isWide ? "w-2/3" : "w-88"} shrink-0 flex-col rounded-card border border-line bg-surface`}
    >
      <header className="flex items-center justify-between gap-2 border-b border-line py-2 pe-2 ps-4">
        <h2 id="panel-title" ref={heading} tabIndex={-1} className="text-lg font-bold">
          {title}
        </h2>
        <Button
          variant="quiet"
          size="icon"
          aria-label={t("closeNamed", { title })}
          onPress={onClose}
        >
          <X aria-hidden className="size-5" />
        </Button>
      </header>
      <div className="min-h-0 grow overflow-y-auto p-4">{children}</div>
    </aside>
  );
}
