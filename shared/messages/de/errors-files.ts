import type { fileErrorMessages } from '../en/errors-files.ts';
import type { Translated } from '../language.ts';

export const fileErrorGerman = {
  'error.newerSchema':
    'Diese Datei stammt aus einer neueren Version von Themeloom (Schema {schema}). Themeloom aktualisieren, dann die Datei noch einmal öffnen. Nichts wurde geändert.',
  'error.foreignZip':
    'Das ist eine ZIP-Datei, aber kein Review von Themeloom. Nichts wurde geändert. Eine Datei wählen, deren Name auf .loom endet.',
  'error.protectedFile':
    'Diese Datei ist durch eine Passphrase geschützt, die zum Öffnen eingegeben werden muss. Nichts wurde geändert. Sie mit „Datei öffnen …“ öffnen.',
  'error.noReviewInFile':
    'In dieser Datei ist kein Review: Ihr Protokoll ist leer oder beginnt keines. Nichts wurde geändert.',
  'error.archiveFull':
    'Das ist mehr, als ein Archiv fasst, das andere Programme öffnen können: 4 GB oder 60.000 Dateien. Es wurde nichts geschrieben. Wählen Sie weniger Dokumente oder lassen Sie PDFs weg.',
  'error.reviewTooLarge':
    'Dieses Review ist größer, als eine Datei fassen kann (2 GB). In der Anwendung ist es sicher, wurde aber nicht in eine Datei geschrieben.',
  'error.unpacksTooLarge':
    'Diese Datei würde entpackt mehr enthalten, als ein Review fassen kann, und wurde deshalb nicht geöffnet. Nichts wurde geändert.',
  'error.truncatedFile':
    'Diese Datei endet zu früh: Beim Kopieren oder Herunterladen wurde sie abgeschnitten. Nichts wurde geändert. Sie am Ursprungsort noch einmal kopieren.',
  'error.notZip':
    'Das ist kein Review von Themeloom: Eine .loom-Datei ist eine ZIP-Datei, diese hier nicht. Nichts wurde geändert.',
  'error.sheetTooSmall':
    'Die Tabelle hat mehr Zeilen oder Spalten, als ein Excel-Blatt fassen kann. Nichts wurde geschrieben. Sie als CSV exportieren.',
  'error.tableTooLarge':
    'Die Tabelle ist größer als die 4 GB, die eine solche Datei fassen kann. Nichts wurde geschrieben. Sie als CSV exportieren.',
  'error.protectedNewer':
    'Diese Datei wurde mit einer neueren Version von Themeloom geschützt. Themeloom aktualisieren, dann die Datei noch einmal öffnen. Nichts wurde geändert.',
  'error.protectedTruncated':
    'Diese geschützte Datei endet zu früh: Beim Kopieren oder Herunterladen wurde sie abgeschnitten. Nichts wurde geändert. Sie am Ursprungsort noch einmal kopieren.',
  'error.protectedDamaged':
    'Diese geschützte Datei ist beschädigt: Ein Teil ist nicht mehr so, wie er geschrieben wurde. Nichts wurde geändert. Eine ältere Kopie oder eine Sicherung öffnen.',
  'error.weakPassphrase':
    '{fault, select, short {Diese Passphrase ist zu kurz: Sie braucht mindestens {least} Zeichen.} monotonous {Diese Passphrase wiederholt wenige Zeichen: Sie braucht mindestens {different} verschiedene.} other {Diese Passphrase ist länger als {most} Zeichen.}} Nichts wurde geschrieben. Gut sind vier oder mehr Wörter, die nichts miteinander zu tun haben.',
  'error.wrongPassphrase':
    'Das ist nicht die Passphrase dieser Datei. Die Datei ist unverändert. Die Passphrase noch einmal eingeben: Großbuchstaben und Leerzeichen zwischen Wörtern zählen.',
  'damage.missing': '{name} fehlt',
  'damage.unlisted': '{name} steht nicht in der Liste',
  'damage.incomplete': 'das Protokoll ist unvollständig',
  'damage.twice': '{id} ist doppelt vorhanden',
  'damage.directory': 'das Verzeichnis der Datei',
  'damage.reviews': 'mehr als ein Review',
  'damage.record': 'Eintrag {id}',
} as const satisfies Translated<typeof fileErrorMessages>;
