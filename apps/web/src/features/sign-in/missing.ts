export type Field = "email" | "password";
type Fault = "emailMissing" | "emailShape" | "passwordMissing";

/** What has to be put right before it is worth sending. */
export function missing(typed: Record<Field, string>): Partial<Record<Field, Fault>> {
  const faults: Partial<Record<Field, Fault>> = {};
  if (typed.email.trim() === "") faults.email = "emailMissing";
  else if (!/^\S+@\S+\.\S+$/.test(typed.email.trim())) faults.email = "emailShape";
  if (typed.password === "") faults.password = "passwordMissing";
  return faults;
}
