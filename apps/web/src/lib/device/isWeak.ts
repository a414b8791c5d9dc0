export type Strength = { readonly cores: number; readonly memoryGb: number | null };

/** A device that would stutter if it worked on picture and sound too: effects are off on it until somebody asks. */
export const isWeak = ({ cores, memoryGb }: Strength): boolean =>
  cores <= 4 || (memoryGb !== null && memoryGb < 4);

/** What this browser says of its device; a browser that says nothing of its memory has enough. */
export function strengthHere(): Strength {
  const { hardwareConcurrency, deviceMemory = null } = navigator as Navigator & {
    readonly deviceMemory?: number;
  };
  return { cores: hardwareConcurrency, memoryGb: deviceMemory };
}
