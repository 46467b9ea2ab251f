import type { sensitivityMessages } from '../en/sensitivity.ts';
import type { Translated } from '../language.ts';

export const sensitivityGerman = {
  'table.sensitivity': 'Worauf die Synthese ruht',
  'sensitivity.emptyTitle': 'Noch nichts wegzulassen',
  'sensitivity.empty':
    'Hier zeigt sich, welche Themen und Befunde ihre Textstellen verlieren oder nur noch auf einer Studie ruhen, wenn eine Studie, alle Studien mit schwerwiegenden Bedenken, die Worte der Autor:innen oder die Codierung einer Person weggelassen wird. Dafür braucht es codierte Textstellen.',
  'sensitivity.noStudies':
    'Keine dieser Studien ist in dieser Codierung codiert. Oben andere Studien oder eine andere Codierung wählen oder eine Studie codieren.',
  'sensitivity.list': 'Was weggelassen wird',
  'sensitivity.nothing': 'Nichts weggelassen',
  'sensitivity.concerns':
    '{count, plural, =0 {Keine Studie mit {concern, select, minor {Bedenken} moderate {mäßigen oder schwerwiegenden Bedenken} other {schwerwiegenden Bedenken}}} one {Die Studie mit {concern, select, minor {Bedenken} moderate {mäßigen oder schwerwiegenden Bedenken} other {schwerwiegenden Bedenken}}} other {Alle # Studien mit {concern, select, minor {Bedenken} moderate {mäßigen oder schwerwiegenden Bedenken} other {schwerwiegenden Bedenken}}}}',
  'sensitivity.authors': 'Worte der Autor:innen (2. Ordnung)',
  'sensitivity.coder': 'Codierung von {name}',
  'sensitivity.does':
    '{lost, plural, =0 {} one {# ohne Textstellen} other {# ohne Textstellen}}{single, plural, =0 {} other {{lost, plural, =0 {} other {, }}{single, plural, one {# auf einer Studie} other {# auf einer Studie}}}}',
  'sensitivity.holds': 'hält',
  'sensitivity.standsAll':
    'Jedes Thema und jeder Befund hat Textstellen aus mehr als einer Studie.',
  'sensitivity.eachTheme': 'Worauf jedes Thema ruht',
  'sensitivity.eachFinding': 'Worauf jeder Befund ruht',
  'sensitivity.eachOn':
    '{excerpts, plural, =0 {keine Textstellen} one {# Textstelle} other {# Textstellen}} in {studies, plural, one {# Studie} other {# Studien}}, die meisten aus {study} ({most})',
  'sensitivity.excerptsLeft':
    '{left} von {all, plural, one {# codierten Textstelle} other {# codierten Textstellen}} bleiben',
  'sensitivity.excerpts':
    '{all, plural, one {# codierte Textstelle} other {# codierte Textstellen}}',
  'sensitivity.ofThese': '{count, plural, one {Diese Studie} other {Diese Studien}}',
  'sensitivity.lostThemes': 'Themen ohne Textstellen',
  'sensitivity.singleThemes': 'Themen auf einer Studie',
  'sensitivity.lostFindings': 'Befunde ohne Textstellen',
  'sensitivity.singleFindings': 'Befunde auf einer Studie',
  'sensitivity.allHold':
    'Jedes Thema und jeder Befund behält Textstellen aus mehr als einer Studie oder ruhte schon vorher auf einer.',
  'sensitivity.wasOn':
    'vorher {excerpts, plural, =0 {keine Textstellen} one {# Textstelle} other {# Textstellen}} in {studies, plural, one {# Studie} other {# Studien}}',
  'sensitivity.leftOn':
    '{study}: {left, plural, one {# Textstelle} other {# Textstellen}} von {all} {left, plural, one {bleibt} other {bleiben}}',
  'sensitivity.restsOn': '{study}: {left, plural, one {# Textstelle} other {# Textstellen}}',
  'sensitivity.byHand':
    '{count, plural, one {# von Hand ergänzte Studie bleibt} other {# von Hand ergänzte Studien bleiben}}',
  'sensitivity.more': '{count, plural, one {Eine weitere zeigen} other {# weitere zeigen}}',
  'sensitivity.level': 'Zusammen weggelassen',
  'sensitivity.level.serious': 'Schwerwiegende Bedenken',
  'sensitivity.level.moderate': 'Mäßige oder schwerwiegende Bedenken',
  'sensitivity.level.minor': 'Bedenken jeder Art',
  'sensitivity.instrument': 'Nach dem Instrument',
  'sensitivity.anyInstrument': 'Nach jedem Instrument',
  'sensitivity.report': 'Im Methodenteil nennen',
  'sensitivity.reportHint': 'Zunächst aus: nennen, sobald es angesehen wurde.',
  'sensitivity.toTable': 'Tabelle …',
  'sensitivity.column.leftOut': 'Weggelassen',
  'sensitivity.column.excerpts': 'Bleibende Textstellen',
  'sensitivity.findingLine': '{number}. {statement}',
  'sensitivity.onStudy': '({study})',
  'note.sensitivity.how':
    'Die erste Zeile nennt, was ohne Textstellen ist oder auf einer Studie ruht, solange nichts weggelassen ist; die übrigen, was dazu wird. Ein Thema ruht auf dem, was mit ihm oder darunter codiert ist, ein Befund auf seinen Themen, Codes und markierten Textstellen.',
  'note.sensitivity.concerns':
    'Studien mit {concern, select, minor {Bedenken} moderate {mäßigen oder schwerwiegenden Bedenken} other {schwerwiegenden Bedenken}}: bei mindestens einem Punkt von {instruments}, wie übereinstimmend beurteilt oder geklärt.',
  'note.sensitivity.notAppraised':
    'Keine Studie ist bewertet, darum wird keine wegen Bedenken weggelassen.',
  'note.sensitivity.noAuthors':
    'Keine codierte Textstelle ist als Worte der Autor:innen (2. Ordnung) gekennzeichnet.',
  'note.sensitivity.oneCoding':
    'Die Codierung einer Person wird nur weggelassen, wo die aller zählt und mindestens zwei codiert haben.',
} as const satisfies Translated<typeof sensitivityMessages>;
