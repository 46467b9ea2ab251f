/** What stands in the file of a table beside the table. */
export const printedMessages = {
  'printed.table': 'Table.',
  'printed.empty': 'Nothing to show yet',
  'printed.cut': '… (cut: {count} characters in all)',
} as const satisfies Readonly<Record<string, string>>;
