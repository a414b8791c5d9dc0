import "./words.ts";
import { Button } from "@hearth/ui/Button";
import { LifeBuoy } from "lucide-react";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { useTranslation } from "react-i18next";
import { HelpPanel } from "./HelpPanel.tsx";

/** Help in a crisis at the foot of a page, one press away; it needs no network to open. */
export function HelpBelow() {
  const { t } = useTranslation("crisis");
  return (
    <Disclosure className="grid w-full justify-items-center gap-3">
      {({ isExpanded }) => (
        <>
          <Button slot="trigger" variant="quiet">
            <LifeBuoy aria-hidden className="size-5" />
            {t("open")}
          </Button>
          <DisclosurePanel className="w-full">
            <div className="rounded-card border border-line bg-surface p-5 text-ink shadow-card">
              {isExpanded && <HelpPanel />}
            </div>
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
