import type { besideMessages } from '../en/beside.ts';
import type { Translated } from '../language.ts';

export const besideGerman = {
  'beside.pane': 'Daneben: {title}',
  'beside.choose': 'Dokument daneben',
  'beside.document': '{study}: {title}',
  'beside.excerpts':
    '{count, plural, =0 {keine Textstellen} one {# Textstelle} other {# Textstellen}}',
  'beside.tools': 'Werkzeuge des Bereichs daneben',
  'beside.readHere': 'Diesen codieren',
  'beside.readHereHint': 'Tauscht die Plätze: Dieser Text wird codiert, der andere daneben gelesen',
  'beside.close': 'Bereich daneben schließen',
  'beside.excerpt':
    '{count, plural, =0 {„{quote}“, ohne Code} other {„{quote}“, codiert mit {codes}}}',
  'beside.notCoded':
    'Dieser Text wird nur gelesen. F6 führt zum Text, der codiert wird; „Diesen codieren“ tauscht die Plätze.',
  'beside.oneCode': '„{first}“ steht neben sich selbst: Die Studien jeder Liste wählen.',
  'beside.twoCodes': '„{first}“ und „{second}“ stehen nebeneinander.',
  'beside.list': 'Liste {at}: {code}',
  'beside.codeOfList': '{code}, anderen Code wählen',
  'beside.chooseCode': 'Code dieser Liste',
  'beside.closeList': 'Liste „{code}“ schließen',
  'beside.studies': 'Studien dieser Liste',
  'beside.studies.all': 'Alle Studien',
  'beside.studies.rest': 'Alle anderen',
  'beside.studies.some': 'Ausgewählte Studien',
  'beside.value': '{value} ({count, plural, one {# Studie} other {# Studien}})',
  'beside.chooseStudies': 'Studien dieser Liste',
  'beside.chosenStudies':
    '{count, plural, =0 {Studien wählen …} one {# Studie …} other {# Studien …}}',
  'beside.noStudies': 'Oben die Studien dieser Liste wählen.',
  'beside.noExcerpts': 'Keine Textstelle dieser Studien ist so codiert.',
  'beside.give': 'Verschieben nach „{code}“',
  'beside.giveAlso': 'Zusätzlich „{code}“',
} as const satisfies Translated<typeof besideMessages>;
