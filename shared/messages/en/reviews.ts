export const reviewMessages = {} as const;
