import type { Notice } from "@hearth/contracts/notice";

type To = { readonly channel: Notice["channel"]; readonly address: string };

/** Says nothing about whom, why or where: whoever reads over a shoulder learns that somebody is asked to look. */
export const callNotice = ({ channel, address }: To, url: string): Notice => ({
  channel,
  to: address,
  subject: "You are asked to look now",
  text: `You are on call. Please look now: ${url} If you can't, the next person is asked in a few minutes.`,
});
