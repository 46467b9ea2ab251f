import type { codebookPageMessages } from '../en/codebook-page.ts';
import type { Translated } from '../language.ts';

export const codebookPageGerman = {
  'codebook.ownUse': '{excerpts, plural, =0 {keine} other {#}} direkt damit codiert',
  'codebook.openPageOf': 'Seite von {code} öffnen',
  'codebook.mergeLabel': '„{code}“ zusammenführen mit',
  'codebook.mergePlaceholder': 'Name eines Codes oder Themas',
  'codebook.path': 'Übergeordnete Themen',
  'codebook.renameHint': 'Umbenennen',
  'codebook.reason': 'Warum es ein Thema ist:',
  'codebook.excerptCount': '{count, plural, one {# Textstelle} other {# Textstellen}}',
  'codebook.pick': 'Auswählen: {quote}',
  'codebook.pickedActions': 'Aktionen für die ausgewählten Textstellen',
  'codebook.pickedCount':
    '{count, plural, one {# Textstelle ausgewählt} other {# Textstellen ausgewählt}}',
  'codebook.retag': 'Umcodieren in …',
  'codebook.retagLabel': 'Umcodieren in',
  'codebook.also': 'Zusätzlich codieren als …',
  'codebook.alsoLabel': 'Zusätzlich codieren als',
  'codebook.pickerPlaceholder': 'Name eines vorhandenen oder neuen Codes',
  'codebook.split': 'In einen neuen Code aufteilen …',
  'codebook.uncode': 'Codierung entfernen',
  'codebook.useAsExample': 'Als Beispiel verwenden',
  'codebook.exampleText': '„{quote}“ ({source})',
  'codebook.clearPicked': 'Auswahl aufheben',
  'before.title': 'Vor der Änderung des Codes codiert',
  'before.count':
    '{count, plural, =0 {Keine eigene Textstelle wurde codiert, bevor sich Name oder Definition zuletzt änderten, oder alle wurden als passend befunden.} one {Eine eigene Textstelle wurde codiert, bevor sich Name oder Definition zuletzt änderten. Passt sie noch?} other {# eigene Textstellen wurden codiert, bevor sich Name oder Definition zuletzt änderten. Passen sie noch?}}{theirs, plural, =0 {} one { Eine ist von jemand anderem zu prüfen.} other { # sind von anderen zu prüfen.}}',
  'before.fits': 'Passt noch',
  'before.fitsOne': 'Passt noch: {quote}',
  'before.uncode': 'Code entfernen',
  'before.uncodeOne': 'Code entfernen: {quote}',
  'before.allFit': 'Alle {count} passen noch',
} as const satisfies Translated<typeof codebookPageMessages>;
