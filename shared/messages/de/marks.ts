import type { markMessages } from '../en/marks.ts';
import type { Translated } from '../language.ts';

export const markGerman = {
  'marks.title': 'Markierungen und Kommentare in „{document}“',
  'marks.reading': 'Die Datei wird durchgesehen',
  'marks.none':
    'In dieser Datei ist nichts markiert, und kein Kommentar steht darin. Markierungen, die eine Literaturverwaltung für sich behält, stehen nicht in der Datei: erst von ihr in die PDF-Datei schreiben lassen, dann diese importieren.',
  'marks.offer':
    '{marks, plural, =0 {} one {Eine Markierung} other {# Markierungen}}{notes, plural, =0 {} one {{marks, plural, =0 {Ein Kommentar} other { und ein Kommentar}}} other {{marks, plural, =0 {# Kommentare} other { und # Kommentare}}}} {sum, plural, one {steht} other {stehen}} in dieser Datei.',
  'marks.look': 'Ansehen …',
  'marks.lookIn': 'Markierungen und Kommentare in {document} ansehen',
  'marks.password': 'Passwort der Datei',
  'marks.open': 'Öffnen',
  'marks.groups': 'Codieren als',
  'marks.group':
    '{kind, select, highlight {Markiert} underline {Unterstrichen} squiggly {Unterschlängelt} other {Durchgestrichen}} in {colour, select, red {Rot} orange {Orange} yellow {Gelb} green {Grün} blue {Blau} purple {Violett} pink {Rosa} other {Grau}}',
  'marks.count': '{count, plural, one {eine Textstelle} other {# Textstellen}}',
  'marks.codeFor': 'Code für {group}',
  'marks.newCode': 'Neuer Code „{name}“',
  'marks.commentsOnly': 'Kein Code, nur ihre Kommentare',
  'marks.leave': 'Weglassen',
  'marks.passages': 'Was markiert ist',
  'marks.more':
    '{count, plural, one {und eine weitere Textstelle} other {und # weitere Textstellen}}',
  'marks.by': '{author}: {comment}',
  'marks.noteOn': 'S. {page}: {note}',
  'marks.notes':
    '{count, plural, one {Ein Kommentar steht neben dem Text oder auf einem Bild: Er wird} other {# Kommentare stehen neben dem Text oder auf Bildern: Sie werden}} ein Memo zum Dokument.',
  'marks.take':
    '{count, plural, =0 {Kommentare übernehmen} one {Eine Textstelle übernehmen} other {# Textstellen übernehmen}}',
  'marks.left':
    '{count, plural, one {# weitere Markierung wurde} other {# weitere Markierungen wurden}} nicht gelesen: Von einer Seite sind es 5.000.',
  'marks.taken':
    '{count, plural, =0 {Kommentare} one {Eine Textstelle} other {# Textstellen}} aus der Datei von „{document}“ übernommen.',
  'marks.takenBefore': 'Alles davon ist schon hier: Nichts wurde geändert.',
} as const satisfies Translated<typeof markMessages>;
