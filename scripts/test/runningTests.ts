import ts from "typescript";

const makers: readonly string[] = ["test", "it", "describe"];
const offs: readonly string[] = ["skip", "skipIf", "runIf", "todo", "fixme", "fails"];

/** `test.each(cases)` as its words: test, each. */
function wordsOf(callee: ts.Expression): readonly string[] {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee)) {
    return [...wordsOf(callee.expression), callee.name.text];
  }
  if (ts.isCallExpression(callee)) return wordsOf(callee.expression);
  return ts.isTaggedTemplateExpression(callee) ? wordsOf(callee.tag) : [];
}

const isOf = (words: readonly string[]) => makers.includes(words[0] ?? "");
const isOff = (words: readonly string[]) => words.some((word) => offs.includes(word));

/** Whether a body takes itself out of the run: `test.skip()` as one of its lines. */
const leaves = (body: ts.Node): boolean =>
  (ts.isCallExpression(body) &&
    isOf(wordsOf(body.expression)) &&
    isOff(wordsOf(body.expression))) ||
  (ts.forEachChild(body, (child) => leaves(child) || undefined) ?? false);

/** The titles of the tests of a file that run: neither skipped, alone or with those around them, nor in a comment. */
export function runningTests(file: string, text: string): readonly string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    const words = ts.isCallExpression(node) ? wordsOf(node.expression) : [];
    if (ts.isCallExpression(node) && isOf(words)) {
      const [title, ...rest] = node.arguments;
      if (isOff(words) || (words[0] !== "describe" && rest.some(leaves))) return;
      if (title) titles.push(title.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return titles;
}
