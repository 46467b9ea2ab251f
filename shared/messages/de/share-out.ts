import type { shareOutMessages } from '../en/share-out.ts';
import type { Translated } from '../language.ts';

export const shareOutGerman = {
  'share.open': 'Aufteilen…',
  'share.title':
    'Wer was screent: {stage, select, titleAbstract {Titel und Abstract} other {Volltext}}',
  'share.what': 'Was zu tun ist',
  'share.shareOut': 'Aufteilen',
  'share.handOver': 'Übergeben',
  'share.which': 'Datensätze',
  'share.which.all': 'Alle dieser Stufe',
  'share.which.listed': 'Die jetzt aufgelisteten ({count, number})',
  'share.people': 'Reviewer:innen',
  'share.personOf': '{name}: {done, number} entschieden, {toDo, number} offen',
  'share.pilot': 'Pilotmenge für alle',
  'share.seed': 'Startwert',
  'share.anew': 'Neu aufteilen, wofür schon jemand benannt ist',
  'share.anewHint': 'Getroffene Entscheidungen bleiben und zählen.',
  'share.fullTextToo': 'Über den Volltext entscheiden dieselben',
  'share.fullTextTooHint': 'Sonst steht er allen offen, bis er aufgeteilt wird.',
  'share.from': 'Datensätze von',
  'share.to': 'An',
  'share.planPilot':
    '{pilot, plural, one {Ein Datensatz} other {# Datensätze}} für {people, plural, =2 {beide} other {alle #}}.',
  'share.planRest':
    '{rest, plural, one {Ein Datensatz} other {# Datensätze}} {each, plural, one {für je eine Person} =2 {für je zwei} other {für je # Personen}}: {loads}.',
  'share.planHandOver': '{count, plural, one {Ein Datensatz} other {# Datensätze}}: {loads}.',
  'share.load': '{name} {count, number}',
  'share.planOpen':
    '{count, plural, one {Ein Datensatz braucht} other {# Datensätze brauchen}} mehr Entscheidungen, als Personen gewählt sind: Was fehlt, steht allen offen.',
  'share.planWithout':
    'Über {count, plural, one {einen Datensatz} other {# Datensätze}} der Pilotmenge wird ohne {name} entschieden: Alle Gewählten haben {count, plural, one {ihn} other {sie}} schon.',
  'share.planStay':
    '{count, plural, one {Ein Datensatz bleibt} other {# Datensätze bleiben}} bei {name}: Alle Gewählten haben {count, plural, one {ihn} other {sie}} schon.',
  'share.none':
    'Nichts ist mehr aufzuteilen: Über jeden Datensatz ist entschieden, oder jemand ist dafür benannt.',
  'share.noneToHandOver': 'Von {name} wird nichts mehr erwartet.',
  'share.choosePeople': 'Mindestens eine Person wählen.',
  'share.chooseHeirs': 'Wählen, wer die Datensätze übernimmt.',
  'share.alone': 'Zuerst unter Team die Personen hinzufügen.',
  'share.do': '{count, plural, one {Einen Datensatz} other {# Datensätze}} aufteilen',
  'share.doHandOver': '{count, plural, one {Einen Datensatz} other {# Datensätze}} übergeben',
  'share.done': '{count, plural, one {Ein Datensatz} other {# Datensätze}} aufgeteilt.',
  'share.doneHandOver': '{count, plural, one {Ein Datensatz} other {# Datensätze}} übergeben.',
  'share.whose': 'Wessen Datensätze',
  'share.whose.all': 'Von allen ({count, number})',
  'share.whose.mine': 'Meine ({count, number})',
  'share.progressMine': '{done} von {total} eigenen entschieden',
  'share.allMineTitle': 'Über alle eigenen ist entschieden',
  'share.asFarAsHere':
    'Was sie entschieden haben, seit ihre Arbeit zuletzt kam, ist hier nicht bekannt.',
  'share.waitFor':
    '{count, plural, one {Ein Datensatz wartet} other {# Datensätze warten}} auf {name}.',
  'share.nobodyLeft': 'Auf dieser Stufe ist für niemanden mehr etwas offen.',
  'share.inTeam':
    '{stage, select, titleAbstract {Titel und Abstract} other {Volltext}}: {done, number} entschieden, {toDo, number} offen{conflicts, plural, =0 {} one {, ein Konflikt} other {, # Konflikte}}',
} as const satisfies Translated<typeof shareOutMessages>;
