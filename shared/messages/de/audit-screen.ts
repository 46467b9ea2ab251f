import type { auditScreenMessages } from '../en/audit-screen.ts';
import type { Translated } from '../language.ts';

export const auditScreenGerman = {
  'audit.title': 'Audit-Trail',
  'audit.empty':
    'Hier steht jede Änderung an diesem Review, die neueste zuerst. Noch wurde nichts getan.',
  'audit.filter': 'Audit-Trail filtern',
  'audit.allKinds': 'Alle Änderungen',
  'audit.person': 'Person',
  'audit.anyone': 'Alle',
  'audit.kind': 'Art der Änderung',
  'audit.noMatch': 'Kein Eintrag passt zum Filter.',
  'audit.group.coding': 'Codieren und Memos',
  'audit.group.codebook': 'Codebuch',
  'audit.group.studies': 'Studien und Suchen',
  'audit.group.screening': 'Screening',
  'audit.group.team': 'Team und Entscheidungen',
  'audit.group.review': 'Das Review selbst',
  'audit.export': 'Audit-Trail exportieren',
  'audit.undone': 'rückgängig gemacht',
  'audit.count': '{count, plural, one {# Eintrag} other {# Einträge}}',
  'audit.doubtful':
    'Die Uhr des Rechners war falsch gestellt: Spätere Einträge oder das heutige Datum widersprechen ihr. Die Reihenfolge stimmt.',
  'audit.notSeal':
    'Eine Aufzeichnung dessen, was auf diesen Rechnern getan wurde, kein fälschungssicheres Siegel.',
} as const satisfies Translated<typeof auditScreenMessages>;
