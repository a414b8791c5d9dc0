import type { Notice } from "@hearth/contracts/notice";
import type { Contact } from "./contact.ts";

/** The one link of somebody, to their own address; as silent about what it leads to as a code. */
export function linkNotice(contact: Contact, url: string): Notice {
  return {
    channel: contact.kind,
    to: contact.address,
    subject: "Your link",
    text: `Here is your link: ${url} It is yours alone: do not pass it on. If you did not ask for it, there is nothing you need to do.`,
  };
}

/** Says nothing about care, a group or a program: whoever reads over a shoulder learns that there is a code. */
export function codeNotice(contact: Contact, code: string): Notice {
  return {
    channel: contact.kind,
    to: contact.address,
    subject: "Your code",
    text: `Your code is ${code}. It works for 10 minutes. If you did not ask for it, there is nothing you need to do.`,
  };
}
