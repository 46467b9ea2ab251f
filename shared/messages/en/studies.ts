export const studyMessages = {} as const;
