export type Contact = { readonly kind: "email" | "sms"; readonly address: string };

/** One spelling for each mailbox. */
export const normalEmail = (email: string): string => email.normalize("NFC").trim().toLowerCase();

/** One spelling for each contact, as its owner may write it; a number of ten digits is one of the United States. */
export function normalContact(written: string): string {
  if (written.includes("@")) return normalEmail(written);
  const digits = written.replace(/\D/g, "");
  const isNational = digits.length === 10 && !written.trim().startsWith("+");
  return isNational ? `+1${digits}` : `+${digits}`;
}

/** Enough of a contact for its owner to know it, and too little for anybody else. */
export function masked({ kind, address }: Contact): string {
  if (kind === "sms") return `•••${address.slice(-2)}`;
  const [name = "", domain = ""] = address.split("@");
  const ending = domain.slice(domain.lastIndexOf("."));
  return `${name.slice(0, 1)}•••@${domain.slice(0, 1)}•••${ending}`;
}

/** Whether a message could be sent there at all. */
export const isReachable = ({ kind, address }: Contact): boolean =>
  kind === "email" ? /^[^\s@]+@[^\s@]+$/.test(address) : /^\+?[\d ()-]{5,24}$/.test(address);
