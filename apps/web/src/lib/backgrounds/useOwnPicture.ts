import { useEffect, useState } from "react";
import { keepPicture, keptPicture, removePicture } from "./ownPicture.ts";

/** The person's own picture on this device: whether there is one, and what can be done about it. */
export function useOwnPicture() {
  const [isThere, setThere] = useState(false);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const picture = await keptPicture();
      if (current) setThere(picture !== null);
    };
    // A browser that keeps nothing, as in a private window, has none.
    look().catch(() => undefined);
    return () => {
      current = false;
    };
  }, []);
  const keep = async (file: Blob): Promise<boolean> => {
    const kept = await keepPicture(file).then(
      () => true,
      () => false,
    );
    setWrong(!kept);
    if (kept) setThere(true);
    return kept;
  };
  const remove = async () => {
    await removePicture();
    setThere(false);
  };
  return { isThere, isWrong, keep, remove };
}
