import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { Menu } from "@hearth/ui/Menu";
import { useRouter } from "@tanstack/react-router";
import { KeyRound, LogOut, UserRound } from "lucide-react";
import { use, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Change } from "../lib/api/outbox.ts";
import { OutboxContext } from "../lib/api/useSavedMutation.ts";
import { paths } from "../lib/paths.ts";
import { useSignOut } from "./useSignOut.ts";

const none: readonly Change[] = [];
const nobody = { subscribe: () => () => undefined, getSnapshot: () => none };

/** The own account. Signing out asks first while something is not saved yet. */
export function AccountMenu({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const router = useRouter();
  const signOut = useSignOut();
  const [asks, setAsks] = useState(false);
  const { subscribe, getSnapshot } = use(OutboxContext)?.outbox ?? nobody;
  const unsaved = useSyncExternalStore(subscribe, getSnapshot).some(
    ({ state }) => state === "sending" || state === "not_saved_yet",
  );
  return (
    <>
      <Menu
        label={t("nav.account", { name })}
        trigger={
          <Button variant="quiet" size="icon" aria-label={t("nav.account", { name })}>
            <UserRound aria-hidden className="size-5" />
          </Button>
        }
        items={[
          {
            id: "passkey",
            label: t("nav.passkey"),
            icon: <KeyRound aria-hidden className="size-5" />,
            onAction: () => void router.navigate({ to: paths.passkey }),
          },
          {
            id: "out",
            label: t("nav.signOut"),
            icon: <LogOut aria-hidden className="size-5" />,
            onAction: () => {
              if (unsaved) setAsks(true);
              else void signOut();
            },
          },
        ]}
      />
      <Dialog
        role="alertdialog"
        title={t("nav.signOutUnsaved.title")}
        isOpen={asks}
        onOpenChange={setAsks}
        actions={(close) => (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button variant="danger" onPress={() => void signOut()}>
              {t("nav.signOutUnsaved.confirm")}
            </Button>
          </>
        )}
      >
        <p>{t("nav.signOutUnsaved.text")}</p>
      </Dialog>
    </>
  );
}
