const withinMs = 1500;
const times = 3;

type Key = Pick<KeyboardEvent, "key" | "timeStamp">;

/** Calls `then` when a key was pressed three times in a short while, and no other in between: capitals are typed with Shift too. */
export function thricePressed(key: string, then: () => void) {
  let presses: readonly number[] = [];
  return ({ key: pressed, timeStamp }: Key) => {
    if (pressed !== key) {
      presses = [];
      return;
    }
    presses = [...presses, timeStamp].slice(-times);
    const [first = timeStamp] = presses;
    if (presses.length < times || timeStamp - first > withinMs) return;
    presses = [];
    then();
  };
}
