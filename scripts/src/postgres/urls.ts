/** A connection string on this machine's own server. */
export function databaseUrl(
  port: number,
  { login, password, database }: { login: string; password: string; database: string },
): string {
  const url = new URL(`postgresql://127.0.0.1:${port}/${database}`);
  url.username = login;
  url.password = password;
  return url.href;
}
