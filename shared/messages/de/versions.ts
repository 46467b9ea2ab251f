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
  'versions.emptyTitle': 'Noch kein Codebuch',
  'versions.empty':
    'Sobald es Codes gibt, lässt sich das Codebuch in seinem Stand benennen, etwa „Nach dem Pilot“, und mit dem vergleichen, was daraus wird.',
  'versions.about':
    'Das Codebuch benennen, wenn sich später ein Vergleich lohnen könnte, etwa nach dem Pilot. Oder einen Tag wählen: Das Protokoll kennt das Codebuch jedes Tages.',
  'versions.count':
    '{count, plural, =0 {Keine Versionen benannt} one {# Version} other {# Versionen}}',
  'versions.toTable': 'Tabelle …',
  'versions.name': 'Codebuch in seinem Stand benennen …',
  'versions.nameHint':
    'Eine Version ist, was hier jetzt bekannt ist. Arbeit von anderen, die später dazukommt, ist nicht darin, auch wenn sie vorher getan wurde.',
  'versions.nameLabel': 'Name',
  'versions.note': 'Notiz',
  'versions.keep': 'Benennen',
  'versions.cancel': 'Abbrechen',
  'versions.list': 'Versionen des Codebuchs',
  'versions.aDay': 'Ein Tag …',
  'versions.namedBy': '{name}, {when}',
  'versions.sheet': 'Das Codebuch damals und seither',
  'versions.shows': 'Zeigt',
  'versions.shows.changes': 'Was sich änderte',
  'versions.shows.codebook': 'Das Codebuch damals',
  'versions.reading': 'Das Protokoll wird gelesen …',
  'versions.chooseDay':
    'Einen Tag wählen: Das Codebuch an seinem Ende wird mit dem jetzigen verglichen.',
  'versions.chooseOtherDay': 'Den Tag wählen, mit dem verglichen wird.',
  'versions.dayLabel': 'Tag (UTC)',
  'versions.otherDay': 'Tag, mit dem verglichen wird (UTC)',
  'versions.against': 'Verglichen mit',
  'versions.now': 'Jetzt',
  'versions.remove': 'Diese Version entfernen',
  'versions.same': 'Nichts änderte sich.',
  'versions.noCodes': 'Es gab noch keine Codes.',
  'versions.codes': '{count, plural, one {# Code} other {# Codes}}',
  'life.title': 'Wie es dazu kam',
  'life.open': 'Wie es dazu kam',
  'life.none': 'Das Protokoll sagt nichts dazu: Der Code kam mit einer Datei ohne Verlauf.',
  'life.copy': 'Als Text kopieren',
  'life.copied': 'Kopiert.',
  'life.notCopied': 'Es ließ sich nicht kopieren. Die Zeilen auswählen und kopieren.',
  'since.moment': 'Oder seit einer Version',
  'asOf.moment': 'Oder aus einer Version',
  'since.noVersion': 'Keine',
  'table.codebook-changes': 'Änderungen des Codebuchs',
  'versions.column.change': 'Änderung',
  'versions.column.before': 'Vorher',
  'versions.column.after': 'Nachher',
  'versions.column.why': 'Genannter Grund',
  'versions.column.who': 'Von',
  'versions.column.when': 'Zuletzt geschrieben',
  'note.changes.since':
    'Seit {since}: damals {before, plural, one {# Code} other {# Codes}}, jetzt {now}.',
  'note.changes.between':
    'Von {since} bis {until}: {before, plural, one {# Code} other {# Codes}}, dann {after}.',
  'note.changes.begin':
    'Seit dem Anfang: Für einen Vergleich einen früheren Tag oder eine Codebuch-Version wählen.',
  'note.changes.counts': 'Geändert: {counts}.',
  'note.changes.count': '{change} ({count})',
  'note.changes.left':
    'Farben und die Reihenfolge unter Geschwistern werden nicht verglichen. Wer und wann steht im Protokoll, soweit es gezeigt werden darf; wo nichts steht, folgte die Änderung aus einer anderen.',
  'note.version':
    'Zur Codebuch-Version „{name}“: was dort bekannt war, wo sie benannt wurde. Arbeit, die vorher getan wurde und später dazukam, ist nicht darin.',
} as const satisfies Translated<typeof versionMessages>;
