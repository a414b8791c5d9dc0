import { X } from "lucide-react";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { Text } from "react-aria-components/Text";
import { Button } from "./Button.tsx";

export type ToastMessage = { readonly text: string };

/** The messages of the whole application; `toasts.add({ text }, { timeout: 6000 })` shows one. */
export const toasts = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

type ToastsProps = { readonly label: string; readonly closeLabel: string };

/** Where short messages appear: mounted once, reachable by F6, said politely. */
export function Toasts({ label, closeLabel }: ToastsProps) {
  return (
    <ToastRegion
      queue={toasts}
      aria-label={label}
      className="fixed inset-x-3 bottom-3 z-50 flex flex-col gap-2 sm:left-auto sm:w-96"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex items-center gap-3 rounded-control border border-line bg-raised py-2 pe-2 ps-4 text-ink shadow-float"
        >
          <ToastContent className="min-w-0 grow">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <Button slot="close" variant="quiet" size="icon" aria-label={closeLabel}>
            <X aria-hidden className="size-5" />
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
