import { useEffect, useState, useSyncExternalStore } from "react";
import { useTRPC } from "../api/trpc.ts";
import { useSavedMutation } from "../api/useSavedMutation.ts";
import { useMe } from "../me.ts";
import { AnswerKeeper, type SaveAnswer } from "./answerKeeper.ts";
import { answerShelf } from "./answerShelf.ts";

type Found = {
  readonly submissionId: string;
  readonly answers: SaveAnswer["saved"];
  readonly overwritten: SaveAnswer["overwritten"];
};

/** Work on the answers to one try. `onHelp`: the server says that help is to be shown. */
export function useKeptAnswers(found: Found, onHelp: () => void) {
  const { submissionId, answers, overwritten } = found;
  const trpc = useTRPC();
  const { personId } = useMe();
  const saving = useSavedMutation(trpc.homework.save);
  const { save } = saving;
  const [keeper] = useState(
    () =>
      new AnswerKeeper({
        shelf: answerShelf(personId, submissionId),
        send: (changes, saved) =>
          void save({ submissionId, changes }, (answer) => {
            saved(answer);
            if (answer.showHelp) onHelp();
          }),
      }),
  );
  const last = saving.changes.findLast(({ input }) => input.submissionId === submissionId);
  useEffect(() => keeper.told({ saved: answers, overwritten }), [keeper, answers, overwritten]);
  useEffect(() => keeper.heard(last), [keeper, last]);
  useEffect(() => {
    void keeper.takeUp();
    return () => keeper.flush();
  }, [keeper]);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.getSnapshot);
  return { keeper, kept, last };
}
