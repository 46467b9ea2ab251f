import type { studyListMessages } from '../en/study-list.ts';
import type { Translated } from '../language.ts';

export const studyListGerman = {
  'import.tooLarge':
    'Die Datei ist größer als 100\u00a0MB und wurde deshalb nicht gelesen. Mit kleineren Bildern speichern oder aufteilen.',
  'import.unreadable':
    'Die Datei war auf dem Datenträger nicht zu lesen. Prüfen, ob es sie noch gibt und ob sie gelesen werden darf, dann erneut importieren.',
  'studyList.noText': 'ohne Text',
  'studies.title': 'Studien',
  'studyList.filter': 'Studien filtern',
  'studyList.empty': 'Noch keine Studien.',
  'studyList.none': 'Keine Studie passt.',
  'studyList.label': 'Studien und ihre Dokumente',
  'studyList.open': 'Öffnen',
  'studyList.inStudies': 'In Studien zeigen',
  'studyList.beside': 'Daneben öffnen',
  'studyList.besideOf': '{document} daneben öffnen',
} as const satisfies Translated<typeof studyListMessages>;
