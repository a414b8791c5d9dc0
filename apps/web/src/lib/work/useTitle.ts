import type { Assignment } from "@hearth/contracts/homework/common";
import { useSay } from "./useSay.ts";

/** What an assignment is called: the clinician's own words, else as its work. */
export function useTitle() {
  const say = useSay();
  return ({ title, work }: Pick<Assignment, "title" | "work">): string =>
    title === "" ? say(work.title) : title;
}
