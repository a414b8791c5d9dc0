import { PhoneNumber } from "@hearth/contracts/messaging/risk";
import { useState } from "react";

/**
 * The number that somebody gives to be called back on. One that can't be called holds no call for help up: that goes out
 * without it, and the field says so.
 */
export function useCallBack(press: (callBack: string | null) => Promise<void>) {
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [given, setGiven] = useState<string | null>(null);
  const ask = () => {
    const { data: number = null } = PhoneNumber.safeParse(text);
    setWrong(number === null && text.trim() !== "");
    if (number !== null) setGiven(number);
    void press(number);
  };
  return { text, setText, isWrong, given, ask };
}

export type CallBack = ReturnType<typeof useCallBack>;
