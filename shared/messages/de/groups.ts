import type { groupMessages } from '../en/groups.ts';
import type { Translated } from '../language.ts';

export const groupGerman = {
  'groups.title': 'Gruppen von Teilnehmenden',
  'groups.text':
    'Patienten, Angehörige, Pflegende: von wem oder für wen eine Textstelle spricht. Alle im Team haben dieselbe Liste.',
  'groups.none': 'Noch keine Gruppe.',
  'groups.name': 'Name der Gruppe',
  'groups.new': 'Neue Gruppe',
  'groups.make': 'Gruppe anlegen',
  'groups.description': 'Wer dazugehört',
  'groups.missing': 'Diese Gruppe gibt es nicht mehr. Nichts wurde geändert.',
  'groups.needsName': 'Eine Gruppe braucht einen Namen. Nichts wurde geändert.',
  'groups.longName':
    'Der Name einer Gruppe hat höchstens {most} Zeichen; dieser hat {count}. Nichts wurde geändert.',
  'groups.nameTaken':
    'Die Gruppe „{name}“ gibt es schon. Aus zweien wird eine, wenn sie zusammengeführt werden. Nichts wurde geändert.',
} as const satisfies Translated<typeof groupMessages>;
