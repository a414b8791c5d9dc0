import type { DataService } from "@hearth/contracts/services";

/** The names that follow from `homework returnSubmission`. */
export type Names = {
  readonly service: DataService;
  /** returnSubmission */
  readonly name: string;
  /** ReturnSubmission */
  readonly component: string;
  /** homework.submission.return */
  readonly subject: string;
  /** "return submission" */
  readonly words: string;
};

/** A capability is a verb and a noun in camel case; anything else is told what to write instead. */
export function namesOf(service: DataService, name: string): Names {
  const [verb, ...noun] = name.split(/(?=[A-Z])/);
  if (!/^[a-z]+([A-Z][a-z]+)+$/.test(name) || !verb || noun.length === 0)
    throw new TypeError(
      `"${name}" is not a verb and a noun in camel case, such as returnSubmission`,
    );
  const nounName = noun.join("").replace(/^./, (first) => first.toLowerCase());
  return {
    service,
    name,
    component: name.replace(/^./, (first) => first.toUpperCase()),
    subject: `${service}.${nounName}.${verb}`,
    words: [verb, ...noun].join(" ").toLowerCase(),
  };
}
