import type { printedMessages } from '../en/printed.ts';
import type { Translated } from '../language.ts';

export const printedGerman = {
  'printed.table': 'Tabelle.',
  'printed.caption': '{title}{continued, select, yes { (Fortsetzung)} other {}}.',
  'printed.level': 'Ebene',
  'printed.empty': 'Noch nichts anzuzeigen',
  'printed.cut': '… (gekürzt: insgesamt {count} Zeichen)',
} as const satisfies Translated<typeof printedMessages>;
