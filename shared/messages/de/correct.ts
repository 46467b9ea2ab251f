import type { correctMessages } from '../en/correct.ts';
import type { Translated } from '../language.ts';

export const correctGerman = {
  'correct.title': 'Text berichtigen',
  'correct.field': 'So soll es heißen',
  'correct.changes': 'Was sich ändert',
  'correct.unchanged': 'Noch ändert sich nichts.',
  'correct.change': '„{was}“ wird zu „{words}“',
  'correct.reason': 'Grund',
  'correct.reasonHint': 'Für den Audit-Trail; kann leer bleiben',
  'correct.save': 'Berichtigen',
  'correct.touches':
    '{count, plural, =0 {Auf diesen Wörtern liegt keine Textstelle.} one {# Textstelle liegt auf diesen Wörtern: {whose}. Sie behält ihre Codes.} other {# Textstellen liegen auf diesen Wörtern: {whose}. Sie behalten ihre Codes.}}',
  'correct.whose': '{name} {count, number}',
  'correct.consensus': 'Konsens {count, number}',
  'correct.closed': 'Codierungen anderer, die hier noch verborgen sind, gehen ebenfalls mit.',
  'correct.done':
    '{count, plural, one {„{was}“ in „{words}“ berichtigt} other {# Stellen berichtigt}}',
  'correct.listTitle': 'Berichtigungen dieses Textes',
  'correct.byBecause': '{name}: {reason}',
  'correct.takeBack': 'Zurücknehmen',
  'correct.takeBackThis': 'Zurücknehmen: „{was}“ in „{words}“',
  'correct.became': 'wurde zu',
  'correct.waiting':
    '{count, plural, one {Eine andere Berichtigung derselben Wörter ist} other {# andere Berichtigungen derselben Wörter sind}} noch unter „Team“ zu klären.',
  'correct.inExcerpt': 'Hier berichtigt: {changes}{more, plural, =0 {} other { und # weitere}}',
  'correct.pair': '„{was}“ in „{words}“',
} as const satisfies Translated<typeof correctMessages>;
