import { useEffect, useState } from "react";
import { endSignIn, owesSignOut } from "../lib/signOut.ts";

/** Whether the server has still to be told of a sign-in that ended here: it is told first. */
export function useOwedSignOut(): boolean {
  const [isOwed, setIsOwed] = useState(owesSignOut);
  useEffect(() => {
    if (!isOwed) return;
    const done = () => {
      setIsOwed(false);
    };
    endSignIn().then(done, done);
  }, [isOwed]);
  return isOwed;
}
