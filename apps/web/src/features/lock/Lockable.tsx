import { Activity, type ReactNode, useEffect, useRef } from "react";
import { IdleWarning } from "./IdleWarning.tsx";
import { limitsFor } from "./idle.ts";
import { LockScreen } from "./LockScreen.tsx";
import { useIdle } from "./useIdle.ts";

type LockableProps = {
  readonly isClient: boolean;
  /** Nobody is locked out of a group that they are in. */
  readonly isWatched: boolean;
  /** Locked for another reason: the sign-in has ended. */
  readonly isLocked: boolean;
  readonly onLock: () => void;
  /** The ways to sign in again. */
  readonly ways: ReactNode;
  readonly children: ReactNode;
};

const limits = { client: limitsFor(true), staff: limitsFor(false) };

/**
 * Pages that lock after a while without use. They are put away and not taken down: what was typed, and the field that it
 * was typed in, are there again once the same person is back. Nothing of them runs meanwhile.
 */
export function Lockable(props: LockableProps) {
  const { isClient, isWatched, isLocked, onLock, ways, children } = props;
  const field = useRef<Element | null>(null);
  const idle = useIdle(isClient ? limits.client : limits.staff, isWatched && !isLocked);
  const isIdle = idle.state === "locked";
  const isUsed = idle.state === "used";
  useEffect(() => {
    if (isIdle) onLock();
  }, [isIdle, onLock]);
  const isPutAway = isLocked || isIdle;
  useEffect(() => {
    // The warning takes the focus too, and is not what was worked on.
    if (isPutAway || !isUsed) return;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) field.current = target;
    };
    addEventListener("focusin", note);
    return () => {
      removeEventListener("focusin", note);
    };
  }, [isPutAway, isUsed]);
  useEffect(() => {
    if (isPutAway) return;
    const back = field.current;
    // After the pages have come back: a heading takes the focus when it comes.
    const later = setTimeout(() => {
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    });
    return () => {
      clearTimeout(later);
    };
  }, [isPutAway]);
  return (
    <>
      <Activity mode={isPutAway ? "hidden" : "visible"}>{children}</Activity>
      {isPutAway ? (
        <LockScreen>{ways}</LockScreen>
      ) : (
        <IdleWarning secondsLeft={idle.state === "warned" ? idle.secondsLeft : null} />
      )}
    </>
  );
}
