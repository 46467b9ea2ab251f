/** All words of the interface in German, fetched where it is spoken. */
export const german: Readonly<Record<string, string>> = {};
