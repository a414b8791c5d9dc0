import type { Change } from "../api/outbox.ts";
import { ProblemAlert } from "./ProblemAlert.tsx";
import { SaveStatus } from "./SaveStatus.tsx";

/** What there is to say of a change whose success shows by itself: that it failed, or is not saved yet. */
export function ChangeAlert({ change }: { readonly change: Change | undefined }) {
  if (change?.state === "failed" && change.problem)
    return <ProblemAlert problem={change.problem} />;
  return change?.state === "not_saved_yet" ? <SaveStatus change={change} /> : null;
}
