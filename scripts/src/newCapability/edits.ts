import type { DataService } from "@hearth/contracts/services";
import { Project, SyntaxKind, type ObjectLiteralExpression, type SourceFile } from "ts-morph";
import type { Names } from "./names.ts";

/** The router in which browsers look for what a service newly can. */
const routers: Readonly<Record<DataService, string>> = {
  identity: "groups",
  sessions: "session",
  homework: "homework",
  messaging: "messages",
  analytics: "analytics",
};

/** The three files that exist already and get one entry each. Each edit says what it needs when it is not there. */
export const edits = ({ service, name, subject, words }: Names): readonly Edit[] => [
  {
    path: `packages/contracts/src/${service}.ts`,
    change: (file) => {
      const rpc = objectIn(objectOf(file, service), "rpc");
      rpc.addPropertyAssignment({
        name,
        initializer: `command("${subject}", { input: z.object({}), output: Done })`,
        leadingTrivia: `/** Say what "${words}" promises. */\n`,
      });
      importNamed(file, "./define.ts", ["command", "Done"]);
    },
  },
  {
    path: `services/${service}/src/handlers/index.ts`,
    change: (file) => {
      objectOf(file, "handlers").addShorthandPropertyAssignment({ name });
      importNamed(file, `./${name}.ts`, [name]);
    },
  },
  {
    path: `apps/gateway/src/routers/${routers[service]}.ts`,
    change: (file) => {
      const call = file
        .getDescendantsOfKind(SyntaxKind.CallExpression)
        .find((found) => found.getExpression().getText() === "router");
      const procedures = call?.getArguments()[0]?.asKind(SyntaxKind.ObjectLiteralExpression);
      if (!procedures) throw new Error(`${file.getFilePath()} makes no router({ … })`);
      const contract = `${service}.rpc.${name}`;
      procedures.addPropertyAssignment({
        name,
        initializer: `asks(${contract})
          .input(${contract}.input)
          .output(${contract}.output)
          .mutation(({ ctx, input }) => ctx.ask(${contract}, input))`,
      });
      importNamed(file, `@hearth/contracts/${service}`, [service]);
      importNamed(file, "../trpc.ts", ["asks"]);
    },
  },
];

export type Edit = { readonly path: string; readonly change: (file: SourceFile) => void };

/** Applies one edit to a text, without touching anything else in it. */
export function edited(text: string, { path, change }: Edit): string {
  const project = new Project({ useInMemoryFileSystem: true });
  const file = project.createSourceFile(path, text);
  change(file);
  return file.getFullText();
}

function objectOf(file: SourceFile, variable: string): ObjectLiteralExpression {
  const value = file.getVariableDeclaration(variable)?.getInitializer();
  const bare = value?.asKind(SyntaxKind.AsExpression)?.getExpression() ?? value;
  const object = bare?.asKind(SyntaxKind.ObjectLiteralExpression);
  if (!object) throw new Error(`${file.getFilePath()} has no object "${variable}"`);
  return object;
}

function objectIn(object: ObjectLiteralExpression, property: string): ObjectLiteralExpression {
  const value = object.getProperty(property)?.asKind(SyntaxKind.PropertyAssignment);
  const inner = value?.getInitializer()?.asKind(SyntaxKind.ObjectLiteralExpression);
  if (!inner) throw new Error(`There is no "${property}: { … }" to add to`);
  return inner;
}

function importNamed(file: SourceFile, from: string, names: readonly string[]): void {
  const existing = file.getImportDeclaration(
    (found) => found.getModuleSpecifierValue() === from && !found.isTypeOnly(),
  );
  if (!existing) {
    file.addImportDeclaration({ moduleSpecifier: from, namedImports: [...names] });
    return;
  }
  const present = existing.getNamedImports().map((found) => found.getName());
  existing.addNamedImports(names.filter((name) => !present.includes(name)));
}
