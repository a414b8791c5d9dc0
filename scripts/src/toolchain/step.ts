/** What a step of the toolchain tells while it works. */
export type Report = (line: string) => void;
