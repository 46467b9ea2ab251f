import type { protectMessages } from '../en/protect.ts';
import type { Translated } from '../language.ts';

export const protectGerman = {
  'protect.open.title': 'Diese Datei ist durch eine Passphrase geschützt',
  'protect.open.stored':
    'Nach dem Öffnen bewahrt Themeloom den Inhalt auf diesem Rechner auf; dort ist er nicht verschlüsselt.',
  'protect.passphrase': 'Passphrase',
  'protect.again': 'Passphrase wiederholen',
  'protect.show': 'Passphrase anzeigen',
  'protect.open': 'Öffnen',
  'protect.checking': 'Passphrase wird geprüft',
  'protect.empty': 'Die Passphrase der Datei eingeben.',
  'protect.choose.title': 'Mit Passphrase speichern',
  'protect.choose.what':
    'Die Datei wird verschlüsselt. Wer sie öffnet, braucht diese Passphrase; sie sollte das Team auf einem anderen Weg erreichen als die Datei.',
  'protect.choose.lost':
    'Ohne Passphrase lässt sich die Datei nicht öffnen, und eine vergessene kann niemand wiederherstellen. So aufbewahren, dass sie auch in einigen Jahren zu finden ist.',
  'protect.choose.limits':
    'Verschlüsselt werden nur gespeicherte Dateien, nicht aber das Review auf diesem Rechner, sein Sicherungsprotokoll, seine Sicherungen, ein Teamordner oder exportierte Tabellen.',
  'protect.choose.hint':
    'Mindestens 12 Zeichen. Gut sind vier oder mehr Wörter, die nichts miteinander zu tun haben.',
  'protect.choose.kept': 'Dateien dieses Reviews werden mit einer Passphrase gespeichert.',
  'protect.preparing': 'Schutz wird vorbereitet',
  'protect.save': 'Geschützt speichern',
  'protect.saveWithout': 'Ohne Schutz speichern',
  'protect.short':
    '{more, plural, one {Es fehlt noch ein Zeichen.} other {Es fehlen noch # Zeichen.}}',
  'protect.monotonous': 'Zu wenige verschiedene Zeichen. Mindestens fünf verwenden.',
  'protect.long': 'Zu lang: Mehr als 1.024 Zeichen sind nicht möglich.',
  'protect.differs': 'Die beiden Eingaben stimmen nicht überein. Die zweite noch einmal eingeben.',
} as const satisfies Translated<typeof protectMessages>;
