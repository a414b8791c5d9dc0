import "./words.ts";
import { KeepChoice } from "../../lib/kept/KeepChoice.tsx";
import { PasskeyStep } from "./PasskeyStep.tsx";

/** This device, for whoever has signed in: a passkey, and what is kept for a time without network. */
export const PasskeyPage = () => (
  <div className="mx-auto grid max-w-md gap-6">
    <PasskeyStep />
    <KeepChoice />
  </div>
);
