/** The order of names, of one language whichever is spoken: a list or a table that is exported is the same everywhere. */
export const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
