import type { reviewDetailsMessages } from '../en/review-details.ts';
import type { Translated } from '../language.ts';

export const reviewDetailsGerman = {
  'review.details': 'Angaben zu diesem Review',
  'review.title': 'Titel',
  'review.question': 'Fragestellung',
  'review.methods': 'Methoden',
  'review.studyNames': 'Wie Studien heißen',
  'review.studyNames.authorYear': 'Autor:in und Jahr: Harrow 2016, Ostler 2019a',
  'review.studyNames.sNumber': 'Nummern mit S: S1, S2, S3',
  'review.studyNames.number': 'Nummern: 1, 2, 3',
  'review.studyNamesHint':
    'In Listen, Zitaten und Tabellen. Eingeschlossene Studien stehen vorn, in der Reihenfolge des Literaturverzeichnisses; ändert es sich, ändern sich die Nummern.',
  'review.referenceStyle': 'Zitierstil',
  'review.referenceStyle.own': 'Kurz, in einer Zeile',
  'review.referenceStyle.apa': 'APA, 7. Auflage',
  'review.referenceStyle.vancouver': 'Vancouver (ICMJE)',
  'review.referenceStyle.harvard': 'Harvard (Cite Them Right)',
  'review.referenceStyleHint':
    'In Tabellen und neben Studien, ohne Kursivschrift und nur mit dem, was im Datensatz steht. Für andere Zitierstile die Literaturangaben als RIS oder CSL-JSON sichern.',
  'review.referenceExample': 'Zum Beispiel: {reference}',
  'review.detailsHint': 'Der Audit-Trail bewahrt, was vorher darin stand.',
} as const satisfies Translated<typeof reviewDetailsMessages>;
