/** What stands in the file of a table beside the table. */
export const printedMessages = {
  'printed.table': 'Table.',
  'printed.caption': '{title}{continued, select, yes { (continued)} other {}}.',
  'printed.level': 'Level',
  'printed.empty': 'Nothing to show yet',
  'printed.cut': '… (cut: {count} characters in all)',
} as const satisfies Readonly<Record<string, string>>;
