import type { referenceMessages } from '../en/references.ts';
import type { Translated } from '../language.ts';

export const referenceGerman = {
  'references.title': 'Literaturangaben',
  'references.which': 'Welche Datensätze',
  'references.which.included': 'Eingeschlossen',
  'references.which.excluded': 'Ausgeschlossen',
  'references.which.undecided': 'Unentschieden',
  'references.stage': 'In welcher Stufe',
  'references.stage.any': 'Insgesamt',
  'references.stage.titleAbstract': 'Titel und Abstract',
  'references.stage.fullText': 'Volltext',
  'references.format.ris': 'RIS',
  'references.format.bib': 'BibTeX',
  'references.format.csl-json': 'CSL-JSON',
  'references.format.csv': 'CSV',
  'references.format.endnote-xml': 'EndNote-XML',
  'references.format.enw': 'EndNote-Tags',
  'references.count':
    '{count, plural, =0 {keine Literaturangaben} one {# Literaturangabe} other {# Literaturangaben}}',
  'references.countOfSet':
    '{count, plural, =0 {keine Literaturangaben} one {# Literaturangabe} other {# Literaturangaben}} aus dem Set „{set}“',
  'references.save':
    '{count, plural, one {# Literaturangabe als {format} speichern} other {# Literaturangaben als {format} speichern}}',
  'references.preview': 'Vorschau der Literaturangaben',
  'references.firstShown': 'Hier stehen die ersten {count}; die Datei enthält alle {all}.',
  'references.none': 'In dieser Stufe gibt es keinen solchen Datensatz. Andere wählen.',
  'references.preparing': 'Literaturangaben werden vorbereitet',
  'references.previewing': 'Vorschau der Literaturangaben wird vorbereitet',
  'references.saved':
    '{count, plural, one {# Literaturangabe} other {# Literaturangaben}} als {name} gespeichert.',
  'references.hidden':
    '{count, plural, one {Eine Entscheidung aus dem Team wird} other {# Entscheidungen aus dem Team werden}} zurückgehalten, solange blind gescreent wird; was sie entscheiden würden, gilt als unentschieden.',
  'references.openBlind': 'Mit --open-blind werden sie trotzdem gelesen.',
  'references.noWhich': '„{name}“ ist keine Auswahl: included, excluded oder undecided.',
  'references.noStage': '„{name}“ ist keine Stufe: any, title-abstract oder full-text.',
  'references.noFormat': 'Es gibt kein Format namens „{name}“. Formate: {formats}.',
  'references.note.excluded':
    'Ausgeschlossen {stage, select, fullText {im Volltext} other {nach Titel und Abstract}}.',
  'references.note.excludedFor':
    'Ausgeschlossen {stage, select, fullText {im Volltext} other {nach Titel und Abstract}}: {reason}',
  'references.note.labels': 'Labels: {labels}',
  'references.votes': '{stage, select, fullText {Volltext} other {Titel und Abstract}}: {votes}',
  'references.vote':
    '{decision, select, include {einschließen} exclude {ausschließen} other {vielleicht}} ({name})',
} as const satisfies Translated<typeof referenceMessages>;
