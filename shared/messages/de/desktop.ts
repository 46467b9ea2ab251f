import type { desktopMessages } from '../en/desktop.ts';
import type { Translated } from '../language.ts';

export const desktopGerman = {
  'settle.late': 'Themeloom schreibt noch.',
  'settle.lateDetail':
    'Die letzten Änderungen werden gespeichert. Warten, dann schließt sich das Fenster von selbst; beim sofortigen Schließen kann verloren gehen, was noch nicht geschrieben ist.',
  'settle.problem': 'Nicht alles konnte geschrieben werden.',
  'settle.problemDetail':
    '{problem}\n\nDas Fenster offen lassen, um zu kopieren oder zu speichern, was darin ist.',
  'settle.wait': 'Warten',
  'settle.keep': 'Offen lassen',
  'settle.close': 'Trotzdem schließen',
  'mishap.gone': 'Dieses Fenster funktioniert nicht mehr.',
  'mishap.goneDetail':
    'Jede gespeicherte Änderung ist sicher. Das Fenster neu laden, um an derselben Stelle weiterzuarbeiten. Was gerade eingegeben wurde, muss vielleicht erneut eingegeben werden.',
  'mishap.hangs': 'Dieses Fenster reagiert nicht.',
  'mishap.hangsDetail':
    'Vielleicht ist es mit etwas Großem beschäftigt. Warten oder neu laden: Jede gespeicherte Änderung ist sicher.',
  'mishap.reload': 'Neu laden',
  'mishap.wait': 'Warten',
  'mishap.copy': 'Angaben kopieren',
  'mishap.close': 'Fenster schließen',
  'context.add': 'Zum Wörterbuch hinzufügen',
  'pdf.kind': 'PDF-Dokument',
} as const satisfies Translated<typeof desktopMessages>;
