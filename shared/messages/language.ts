/** The languages of the interface. English is complete by itself; another one is the same keys in other words. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The messages of an English file in another language: each key, and no other. */
export type Translated<English> = Readonly<Record<keyof English, string>>;
