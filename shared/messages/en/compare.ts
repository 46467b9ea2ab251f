export const compareMessages = {} as const;
