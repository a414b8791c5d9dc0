/** One JSON object a line: what a program already says so stays, any other line is wrapped. */
export function asJsonLine(name: string, line: string): string {
  if (line.startsWith("{") && line.endsWith("}")) return line;
  return JSON.stringify({ time: new Date().toISOString(), name, msg: line });
}
