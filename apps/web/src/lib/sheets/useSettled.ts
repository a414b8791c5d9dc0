import { useState } from "react";

const place = "hearth.settledSheets";
const settledHere = () => (localStorage.getItem(place) ?? "").split(" ").filter(Boolean);
const most = 20;

/** Whether this device has been told of a version that was overlooked. Each device tells it once. */
export function useSettled(versionId: string | undefined) {
  const [settled, setSettled] = useState(settledHere);
  const settle = () => {
    if (versionId === undefined) return;
    const next = [...settledHere(), versionId].slice(-most);
    localStorage.setItem(place, next.join(" "));
    setSettled(next);
  };
  return { isSettled: versionId === undefined || settled.includes(versionId), settle };
}
