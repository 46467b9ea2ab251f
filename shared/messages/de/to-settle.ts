import type { toSettleMessages } from '../en/to-settle.ts';
import type { Translated } from '../language.ts';

export const toSettleGerman = {
  'settle.removed.code':
    'Der Code „{what}“ wurde von {remover} entfernt; {count, plural, one {# Codierung von {whose} mit diesem Code wird} other {# Codierungen von {whose} mit diesem Code werden}} nirgends mehr angezeigt. Den Code zurückholen, umcodieren oder die {count, plural, one {Codierung} other {Codierungen}} aufgeben.',
  'settle.removed.study':
    'Die Studie „{what}“ wurde von {remover} entfernt; {count, plural, one {# Codierung von {whose} darin wird} other {# Codierungen von {whose} darin werden}} nirgends mehr angezeigt. Die Studie zurückholen oder die {count, plural, one {Codierung} other {Codierungen}} aufgeben.',
  'settle.removed.document':
    'Das Dokument „{what}“ wurde von {remover} entfernt; {count, plural, one {# Codierung von {whose} darin wird} other {# Codierungen von {whose} darin werden}} nirgends mehr angezeigt. Das Dokument zurückholen oder die {count, plural, one {Codierung} other {Codierungen}} aufgeben.',
  'settle.merge-circle':
    'Diese Codes wurden ineinander zusammengeführt: {codes}. Einen herauslösen; die anderen gelten dann als dieser.',
  'settle.study-circle':
    'Diese Studien wurden miteinander zusammengeführt oder zu Berichten voneinander gemacht, und keine steht mehr in den Listen: {studies}. Festlegen, welche bleibt; die anderen bleiben bei ihr.',
  'settle.parent-circle':
    'Diese Codes wurden einander untergeordnet: {codes}. Einen auf die oberste Ebene verschieben.',
  'settle.sources-withdrawn':
    '{count, plural, one {Eine Codierung des Konsenses beruht auf Codierungen, die inzwischen zurückgenommen sind} other {# Codierungen des Konsenses beruhen auf Codierungen, die inzwischen zurückgenommen sind}}: {quote}. Die Entscheidung zurücknehmen oder behalten.',
  'settle.same-name':
    'Zwei Codes heißen „{name}“: einer von {first}, einer von {second}. Zusammenführen, einen umbenennen oder beide behalten.',
  'settle.corrections':
    '„{was}“ in {document} wurde verschieden berichtigt. {words} wird gezeigt, bis eine Fassung beibehalten wird.',
} as const satisfies Translated<typeof toSettleMessages>;
