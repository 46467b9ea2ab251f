export const readerMessages = {} as const;
