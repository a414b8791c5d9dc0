/** A process as the supervisor runs it. The environment of the supervisor is passed through. */
export type ProcessSpec = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Another user, when we are root and the program must not be. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly stopSignal?: NodeJS.Signals;
  /** Clears away what a process that was killed left behind. */
  readonly beforeStart?: () => Promise<void>;
};
