import type { tableNoteMessages } from '../en/table-notes.ts';
import type { Translated } from '../language.ts';

export const tableNoteGerman = {
  'note.studies.included':
    'Studien: die eingeschlossenen ({included}); {undecided} unentschiedene und {excluded} ausgeschlossene sind nicht aufgeführt.',
  'note.studies.onlyIncluded': 'Studien: die eingeschlossenen ({included}).',
  'note.studies.all':
    'Studien: alle {all}; die als unentschieden ({undecided}) oder ausgeschlossen ({excluded}) gekennzeichneten sind nicht eingeschlossen.',
  'note.studies.sampled':
    'Studien: die für die Synthese ausgewählten ({sampled} von {included} geeigneten); die anderen, {undecided} unentschiedene und {excluded} ausgeschlossene sind nicht aufgeführt.',
  'note.studies.allSampled':
    '{count, plural, =0 {Alle eingeschlossenen wurden für die Synthese ausgewählt.} one {Eine eingeschlossene Studie wurde nicht für die Synthese ausgewählt und ist gekennzeichnet.} other {# eingeschlossene Studien wurden nicht für die Synthese ausgewählt und sind gekennzeichnet.}}',
  'note.studies.open': 'Studien: alle {all}, da noch keine ein- oder ausgeschlossen ist.',
  'note.set.included': 'Studien: die des Sets „{name}“ ({count} von {all}), einzeln ausgewählt.',
  'note.set.rule': 'Studien: die des Sets „{name}“ ({count} von {all}), für die gilt: {rule}.',
  'note.set.both':
    'Studien: die des Sets „{name}“ ({count} von {all}), einzeln ausgewählt oder weil gilt: {rule}.',
  'note.set.documents':
    'Von diesen Studien {count, plural, one {zählt nur das Dokument des Sets} other {zählen nur die # Dokumente des Sets}}.',
  'note.set.marked':
    'Davon sind {undecided} unentschiedene und {excluded} ausgeschlossene gekennzeichnet.',
  'note.set.memos':
    'Memos zu Codes, Themen und zum Review selbst sind unabhängig vom Set aufgeführt.',
  'note.set.not': 'Nicht nur das Set „{name}“: Diese Tabelle gilt für das ganze Review.',
  'note.coding.own': 'Codierung: nur die von {name}.',
  'note.coding.everyone':
    '{count, plural, =0 {Codierung: noch keine.} one {Codierung: die von {names}.} other {Codierung: die aller Reviewer:innen ({names}), jede für sich gezählt.}}',
  'note.coding.consensus':
    'Codierung: der Konsens, nicht die Codierungen der einzelnen Reviewer:innen.',
  'note.closed':
    '{count, plural, one {Die Codierung von # Dokument wird zurückgehalten: Es wird verblindet codiert.} other {Die Codierung von # Dokumenten wird zurückgehalten: Sie werden verblindet codiert.}}',
  'closed.findings':
    'Befunde, die andere schreiben, beruhen auf der gesamten Codierung. Sie erscheinen, sobald Ihnen kein Dokument mehr verschlossen ist: {count, plural, one {# Dokument wird noch verblindet codiert} other {# Dokumente werden noch verblindet codiert}}.',
  'closed.map':
    'Was andere in Karten zeichnen, beruht auf der gesamten Codierung. Es erscheint, sobald Ihnen kein Dokument mehr verschlossen ist: {count, plural, one {# Dokument wird noch verblindet codiert} other {# Dokumente werden noch verblindet codiert}}.',
  'closed.memos':
    'Was andere ins Journal oder zu einer Studie mit einem solchen Dokument schreiben, erscheint, sobald Ihnen kein Dokument mehr verschlossen ist: {count, plural, one {# Dokument wird noch verblindet codiert} other {# Dokumente werden noch verblindet codiert}}.',
  'closed.noFindings': 'Kein Befund, den Sie sehen dürfen',
  'note.again':
    '{count, plural, one {Die Codierung von # Dokument wird zurückgehalten: Es wird gerade erneut codiert.} other {Die Codierung von # Dokumenten wird zurückgehalten: Sie werden gerade erneut codiert.}}',
  'asOf.label': 'Stand',
  'since.label': 'Neues markieren seit',
} as const satisfies Translated<typeof tableNoteMessages>;
