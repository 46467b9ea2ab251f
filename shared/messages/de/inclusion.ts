import type { inclusionMessages } from '../en/inclusion.ts';
import type { Translated } from '../language.ts';

export const inclusionGerman = {
  'include.label': 'Studien',
  'include.included': 'Eingeschlossene',
  'include.all': 'Alle Studien',
  'include.sets': 'Sets',

  'include.noneSampled':
    'Noch ist keine Studie für die Synthese ausgewählt. „Alle Studien“ zeigt auch die anderen.',
  'include.noSet':
    'Zu diesem Set gehört keine Studie, die es noch gibt. „Alle Studien“ zeigt die anderen.',
  'include.marked':
    '{study} [{inclusion, select, excluded {ausgeschlossen} notSampled {nicht ausgewählt} other {unentschieden}}]',
  'include.none': 'Noch ist keine Studie eingeschlossen. „Alle Studien“ zeigt auch die anderen.',
  'include.count': '{listed} von {all}',
  'include.showsImported':
    'Jetzt werden alle Studien aufgeführt: {count, plural, one {Eine Studie mit Importiertem ist} other {# Studien mit Importiertem sind}} nicht eingeschlossen.',
  'include.onlyIncluded': 'Nur eingeschlossene aufführen',
  'coding.unknown':
    '„{name}“ ist keine Auswahl von Codierungen; möglich sind own, everyone und consensus.',
  'coding.reviewerWithoutOwn':
    '--reviewer sagt, wessen Codierungen mit --coding own gemeint sind: Beides angeben.',
  'coding.ownOfWhom': 'Angeben, wessen Codierungen gemeint sind: --coding own --reviewer NAME.',
  'coding.closed': '{document} wird verblindet codiert: Die Codierungen wurden ausgelassen.',
  'coding.openBlind':
    'Diese Dokumente in der Anwendung freigeben oder mit --open-blind trotzdem lesen.',
  'asOf.noDate': '„{text}“ ist kein Datum: In der Form 2026-03-09 angeben.',
  'asOf.beforeFirst':
    'Am {day} gab es noch kein Review: Die erste Änderung ist vom {first} (UTC). Diesen Tag oder einen späteren wählen.',
  'since.column': 'Seit {since}',
  'since.version': '„{name}“',
  'since.new': 'neu',
  'since.changed': 'geändert',
  'since.note':
    'Zeilen, die nach dem {since} neu oder geändert sind, sind gekennzeichnet; {gone, plural, =0 {keine ist} one {# ist} other {# sind}} seither weggefallen.',
  'since.notBefore':
    'Der {since} liegt nicht vor dem Tag der Tabellen, dem {asOf}: Zum Vergleichen einen früheren Tag wählen.',
} as const satisfies Translated<typeof inclusionMessages>;
