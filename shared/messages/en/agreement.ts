export const agreementMessages = {} as const;
