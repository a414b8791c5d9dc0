import type { Names } from "./names.ts";

/** The files that are new, by their path: stubs that compile, and tests that fail until they are filled. */
export const newFiles = (names: Names): Readonly<Record<string, string>> => {
  const { service, name, component, words } = names;
  const root = `services/${service}`;
  return {
    [`${root}/src/domain/${name}.ts`]: domain(names),
    [`${root}/src/domain/${name}.test.ts`]: domainTest(names),
    [`${root}/src/handlers/${name}.ts`]: handler(names),
    [`${root}/test/${name}.int.test.ts`]: integrationTest(names),
    [`apps/web/src/features/${service}/${component}.tsx`]: `type ${component}Props = { readonly onPress: () => void };

/** The button for "${words}". */
export function ${component}({ onPress }: ${component}Props) {
  return (
    <button type="button" onClick={onPress}>
      ${words}
    </button>
  );
}
`,
  };
};

const domain = ({ component }: Names) => `import type { Actor } from "@hearth/contracts/actor";

/** Whether this actor may do it: write the rule, and its table of cases beside it. */
export const may${component} = (_actor: Actor): boolean => false;
`;

const domainTest = ({ name, component, words }: Names) => `import { expect, test } from "vitest";
import { anActor } from "@hearth/testing/people";
import { may${component} } from "./${name}.ts";

test.each([["clinician", true] as const])("a %s may ${words}: %s", (role, allowed) => {
  expect(may${component}(anActor({ role }))).toBe(allowed);
});
`;

const handler = ({
  service,
  name,
  component,
}: Names) => `import { notFound } from "@hearth/contracts/errors";
import type { ${service} } from "@hearth/contracts/${service}";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { may${component} } from "../domain/${name}.ts";
import type { Deps } from "../ports.ts";

export const ${name}: Handler<typeof ${service}.rpc.${name}, Deps> = (_input, { actor }) => {
  if (!may${component}(actor)) throw notFound("${component}");
  return Promise.resolve({});
};
`;

const integrationTest = ({ service, name, words }: Names) => `import { expect, test } from "vitest";
import { ${service} } from "@hearth/contracts/${service}";

test("${words}: what is stored, audited and announced together", () => {
  expect(${service}.rpc.${name}.subject).toBe("write this test");
});

test("nobody but who may can ${words}, or learns that there is something", () => {
  expect(${service}.rpc.${name}.subject).toBe("write the twin");
});
`;
