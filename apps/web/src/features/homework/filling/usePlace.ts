import { type RefObject, useEffect } from "react";

const keyOf = (assignmentId: string) => `hearth-place.${assignmentId}`;
const inputs = ":is(input, textarea, button)";

/** Remembers in which question somebody is: after a sign-in, or a reload, they are there again. */
export function usePlace(assignmentId: string, within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = within.current;
    if (!root) return undefined;
    const place = sessionStorage.getItem(keyOf(assignmentId));
    if (place !== null)
      root.querySelector<HTMLElement>(`[data-field="${CSS.escape(place)}"] ${inputs}`)?.focus();
    const remember = ({ target }: FocusEvent) => {
      const field = target instanceof Element ? target.closest<HTMLElement>("[data-field]") : null;
      const fieldId = field?.dataset["field"];
      if (fieldId !== undefined) sessionStorage.setItem(keyOf(assignmentId), fieldId);
    };
    root.addEventListener("focusin", remember);
    return () => root.removeEventListener("focusin", remember);
  }, [assignmentId, within]);
}
