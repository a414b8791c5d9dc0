import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import type { Runner } from "./counts.ts";

/** A test that failed, what its runner said of it, and whether it passed when it was tried once more. */
export type Failure = {
  readonly test: string;
  readonly why: string;
  readonly passedAgain: boolean;
};

const Vitest = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      results: z.array(
        z.object({ errors: z.array(z.object({ message: z.string().default("") })).default([]) }),
      ),
    }),
  ),
});
type Spec = z.output<typeof Spec>;

type Suite = { readonly specs: Spec[]; readonly suites: Suite[] };
const Suite: z.ZodType<Suite> = z.object({
  specs: z.array(Spec).default([]),
  suites: z.lazy(() => z.array(Suite)).default([]),
});
const Playwright = z.object({ suites: z.array(Suite) });

/** The tests that failed at least once, by a runner's JSON report; none where it can't be read. */
export function failuresOf(kind: Runner | undefined, report: unknown): Failure[] {
  return (kind ? readers[kind](report) : []).map((one) => ({
    passedAgain: false,
    ...one,
    why: short(one.why),
  }));
}

type Read = Omit<Failure, "passedAgain"> & Partial<Failure>;

const readers: Record<Runner, (report: unknown) => Read[]> = {
  vitest: (report) =>
    (Vitest.safeParse(report).data?.testResults ?? []).flatMap(
      ({ name, message, assertionResults }) =>
        // A file that could not be loaded has a message and no tests.
        assertionResults.length === 0 && message !== ""
          ? [{ test: name, why: message }]
          : assertionResults
              .filter(({ status }) => status === "failed")
              .map(({ fullName, failureMessages }) => ({
                test: fullName,
                why: failureMessages?.join("\n") ?? "",
              })),
    ),
  playwright: (report) =>
    (Playwright.safeParse(report).data?.suites ?? [])
      .flatMap(specsOf)
      .map(({ file, title, tests, ok }) => ({
        test: `${file} › ${title}`,
        passedAgain: ok,
        errors: tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors)),
      }))
      .filter(({ errors, passedAgain }) => !passedAgain || errors.length > 0)
      .map(({ errors, ...one }) => ({
        ...one,
        why: errors.map(({ message }) => message).join("\n"),
      })),
  go: () => [],
};

const specsOf = ({ specs, suites }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)];

const short = (why: string) =>
  stripVTControlCharacters(why).split("\n").filter(Boolean).slice(0, 14).join("\n");
