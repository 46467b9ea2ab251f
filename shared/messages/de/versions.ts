import type { versionMessages } from '../en/versions.ts';
import type { Translated } from '../language.ts';

export const versionGerman = {
  'versions.noSuch':
    'Es gibt keine Codebuch-Version „{name}“.{known, select, some { Es gibt: {names}.} other { Das Review hat keine.}}',
  'versions.gone':
    'Diese Version wurde entfernt. Das Entfernen rückgängig machen, um mit ihr weiterzuarbeiten.',
  'versions.needsName': 'Die Version braucht einen Namen, etwa „Nach dem Pilot“.',
  'versions.nameTaken': 'Es gibt schon eine Version „{name}“.',
  'versions.nothing':
    'Von der Version „{name}“ ist hier nichts. Die Arbeit von der Person übernehmen, die sie benannt hat.',
  'versions.top': 'ganz oben',
  'versions.places': '{home}; auch unter {further}',
  'versions.change.added': 'neu',
  'versions.change.removed': 'entfernt',
  'versions.change.merged': 'zusammengeführt',
  'versions.change.separated': 'wieder getrennt',
  'versions.change.renamed': 'umbenannt',
  'versions.change.kind': 'Art geändert',
  'versions.change.moved': 'verschoben',
  'versions.change.defined': '{field} geändert',
  'versions.change.retired': 'stillgelegt',
  'versions.change.restored': 'wieder im Gebrauch',
  'versions.splitFrom': 'abgetrennt von „{code}“',
  'table.codebook-changes': 'Änderungen des Codebuchs',
  'versions.column.change': 'Änderung',
  'versions.column.before': 'Vorher',
  'versions.column.after': 'Nachher',
  'versions.column.why': 'Genannter Grund',
  'versions.column.who': 'Von',
  'versions.column.when': 'Zuletzt geschrieben',
  'note.changes.since':
    'Seit {since}: damals {before, plural, one {# Code} other {# Codes}}, jetzt {now}.',
  'note.changes.begin':
    'Seit dem Anfang: Für einen Vergleich einen früheren Tag oder eine Codebuch-Version wählen.',
  'note.changes.counts': '{counts}.',
  'note.changes.count': '{change} ({count})',
  'note.changes.left':
    'Farben und die Reihenfolge unter Geschwistern werden nicht verglichen. Wer und wann steht im Protokoll, soweit es gezeigt werden darf; wo nichts steht, folgte die Änderung aus einer anderen.',
  'note.version':
    'Zur Codebuch-Version „{name}“: was dort bekannt war, wo sie benannt wurde. Arbeit, die vorher getan wurde und später dazukam, ist nicht darin.',
} as const satisfies Translated<typeof versionMessages>;
