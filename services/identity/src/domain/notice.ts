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

/** The way to a sign-in of one's own; as silent about what it leads to as a code. */
export function invitationNotice(contact: Contact, url: string): Notice {
  return {
    channel: contact.kind,
    to: contact.address,
    subject: "Your invitation",
    text: `Here is your invitation: ${url} It works once, for 7 days. It is yours alone: do not pass it on.`,
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
