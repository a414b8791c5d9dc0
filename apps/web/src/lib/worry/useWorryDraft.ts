import { RiskLevel } from "@hearth/contracts/homework/risk";
import { useState } from "react";

/** What worries, and how urgent it is: both have to be said. */
export function useWorryDraft(raise: (level: RiskLevel, worry: string) => void) {
  const [level, setLevel] = useState<RiskLevel | null>(null);
  const [worry, setWorry] = useState("");
  const [asked, setAsked] = useState(false);
  const reason = worry.trim();
  return {
    level,
    worry,
    setWorry,
    setLevel: (id: string) => setLevel(RiskLevel.safeParse(id).data ?? null),
    lacksLevel: asked && level === null,
    lacksReason: asked && reason === "",
    submit: () => {
      setAsked(true);
      if (level !== null && reason !== "") raise(level, reason);
    },
  };
}
