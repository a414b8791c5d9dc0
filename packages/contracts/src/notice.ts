/** A message as its provider gets it. */
export type Notice = {
  readonly channel: "email" | "sms";
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};
