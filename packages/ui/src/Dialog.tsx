import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, type DialogRenderProps } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "./Button.tsx";

export type DialogProps = {
  readonly title: string;
  /** With it a cross is shown; without it the dialog has to be answered. */
  readonly closeLabel?: string;
  /** An `alertdialog` asks about something that can't be undone. */
  readonly role?: "dialog" | "alertdialog";
  /** Left out inside a DialogTrigger. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: ReactNode | ((dialog: DialogRenderProps) => ReactNode);
  /** The buttons at the end, from the least to the most important. */
  readonly actions?: (close: () => void) => ReactNode;
};

const overlay =
  "fixed inset-0 z-50 flex items-end justify-center bg-scrim p-3 sm:items-center sm:p-6";
const sheet =
  "max-h-[calc(100dvh-1.5rem)] w-full max-w-lg overflow-y-auto rounded-card border border-line bg-raised text-ink shadow-float";

/** A question or a form above the page, from the bottom on a phone. The focus stays in it and returns afterwards. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, role = "dialog", children, actions, ...open } = props;
  return (
    <ModalOverlay {...open} isDismissable={closeLabel !== undefined} className={overlay}>
      <Modal className={sheet}>
        <AriaDialog role={role} className="grid gap-4 p-5 outline-none sm:p-6">
          {(dialog) => (
            <>
              <header className="flex items-start justify-between gap-3">
                <Heading slot="title" className="text-xl font-bold">
                  {title}
                </Heading>
                {closeLabel !== undefined && (
                  <Button
                    variant="quiet"
                    size="icon"
                    aria-label={closeLabel}
                    onPress={dialog.close}
                    className="-mt-2 -me-2"
                  >
                    <X aria-hidden className="size-5" />
                  </Button>
                )}
              </header>
              {typeof children === "function" ? children(dialog) : children}
              {actions && (
                <footer className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
                  {actions(dialog.close)}
                </footer>
              )}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
