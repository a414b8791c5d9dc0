/** Whether it is long enough to be a passcode. */
export const isPasscode = (value: string): boolean => value.trim().length >= 4;
