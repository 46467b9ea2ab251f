/** Signs of a network that is not there, or that refuses. */
const failures =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|Response code [45]|status code [45]|fetch failed|self-signed/;

/** What electron-builder could not fetch, and from where, in words; undefined for any other failure. */
export function unfetched(output: string): string | undefined {
  if (!failures.test(output)) return undefined;
  const part = /^\s*• building /m.test(output)
    ? 'a tool that makes installers'
    : 'Electron’s program';
  const host =
    /(?:ENOTFOUND|EAI_AGAIN) ([\w.-]+)/.exec(output)?.[1] ??
    /https?:\/\/([\w.-]+)/.exec(output)?.[1];
  return host === undefined ? part : `${part} (from ${host})`;
}
