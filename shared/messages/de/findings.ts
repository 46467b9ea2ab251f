import type { findingMessages } from '../en/findings.ts';
import type { Translated } from '../language.ts';

export const findingGerman = {
  'findings.gone': 'Diesen Befund gibt es nicht mehr. Rückgängig holt ihn zurück.',
  'findings.markGone':
    'Was zu dieser Textstelle gesagt war, gibt es nicht mehr. Rückgängig holt es zurück.',
  'findings.needsStatement':
    'Ein Befund braucht eine Aussage: einen Satz, der für sich allein steht.',
  'findings.needsReason': 'Kurz sagen, warum. Es steht später bei der Tabelle.',
  'findings.emptyTitle': 'Noch keine Befunde',
  'findings.empty':
    'Ein Befund ist ein Satz, der für sich allein steht. Sind die Themen gewählt, auf die er sich stützt, zeigt die Codierung daneben, was für das Vertrauen in ihn zu prüfen ist.',
  'findings.write': 'Befund schreiben',
  'findings.writeOn': 'Befund schreiben …',
  'findings.counts':
    '{count, plural, one {# Befund} other {# Befunde}}{remarks, plural, =0 {} one {, # Hinweis} other {, # Hinweise}}',
  'findings.toProfile': 'Evidenzprofil …',
  'findings.list': 'Befunde',
  'findings.noTheme': 'Unter keinem Thema',
  'findings.open': 'offen',
  'findings.remarkCount': '{count, plural, one {# Hinweis} other {# Hinweise}}',
  'findings.moved': 'Verschoben',
  'findings.new': 'Neuer Befund',
  'findings.statement': 'Aussage',
  'findings.statementHint':
    'Ein oder zwei Sätze, die ohne das Thema verständlich sind: wer, was und warum.',
  'findings.under': 'Steht unter',
  'findings.keep': 'Schreiben',
  'findings.cancel': 'Abbrechen',
  'findings.sheet': 'Befund {number}',
  'findings.confidenceLevel': 'Vertrauen in den Befund',
  'findings.whyConfidence': 'Erläuterung des Vertrauens',
  'findings.note': 'Notiz',
  'findings.done': 'Dieser Befund ist fertig',
  'findings.notAssessed': 'Noch nicht beurteilt',
  'findings.mergeInto': 'Zusammenführen mit …',
  'findings.split': 'Teilen …',
  'findings.remove': 'Entfernen',
  'findings.splitStatement': 'Aussage des neuen Befunds',
  'findings.splitHint':
    'Er stützt sich auf dieselben Themen, Codes und Textstellen; Beurteilungen bleiben hier.',
  'findings.splitNow': 'Abtrennen',
  'findings.merged': 'Zusammengeführt: {statement}',
  'findings.separate': 'Trennen',
  'findings.restsOn': 'Stützt sich auf',
  'findings.restNoMore': 'Nicht mehr auf „{code}“ stützen',
  'findings.addCode': 'Thema oder Code hinzufügen …',
  'findings.restCounts':
    '{excerpts, plural, one {# Textstelle} other {# Textstellen}} in {studies, plural, one {# Studie} other {# Studien}}',
  'findings.adjust': 'Studien von Hand …',
  'findings.adjusted.added': '{study} von Hand hinzugefügt: {note}',
  'findings.adjusted.left': '{study} von Hand weggelassen: {note}',
  'findings.follow': 'Nach den Textstellen',
  'findings.study': 'Studie',
  'findings.contributes': '{study} (trägt bei)',
  'findings.contributesNot': '{study}',
  'findings.why': 'Warum',
  'findings.leave': 'Weglassen',
  'findings.add': 'Hinzufügen',
  'findings.more': '{count, plural, one {# weitere} other {# weitere}}',
  'findings.stanceOf': 'Wie „{quote}“ zum Befund steht',
  'findings.stance.none': 'nicht markiert',
  'findings.stance.supports': 'stützt',
  'findings.stance.contradicts': 'widerspricht',
  'findings.stance.qualifies': 'schränkt ein',
  'findings.levelOf': 'Bedenken: {component}',
  'findings.whyComponent': 'Erläuterung: {component}',
  'findings.directnessLabel': 'Direktheit',
  'findings.component.methods': 'Methodische Einschränkungen',
  'findings.component.coherence': 'Kohärenz',
  'findings.component.adequacy': 'Angemessenheit der Daten',
  'findings.component.relevance': 'Relevanz',
  'findings.concern.none': 'Keine oder sehr geringe Bedenken',
  'findings.concern.minor': 'Geringe Bedenken',
  'findings.concern.moderate': 'Mäßige Bedenken',
  'findings.concern.serious': 'Erhebliche Bedenken',
  'findings.confidence.high': 'Hohes Vertrauen',
  'findings.confidence.moderate': 'Moderates Vertrauen',
  'findings.confidence.low': 'Niedriges Vertrauen',
  'findings.confidence.veryLow': 'Sehr niedriges Vertrauen',
  'findings.directness.direct': 'Direkt relevant',
  'findings.directness.indirect': 'Indirekt relevant',
  'findings.directness.partial': 'Teilweise relevant',
  'findings.directness.unclear': 'Relevanz unklar',
  'findings.noStudies': 'Noch trägt keine Studie bei.',
  'findings.noAppraisals': 'Noch nicht beurteilt: {studies}.',
  'findings.appraise': 'Beurteilen …',
  'findings.groups': 'Gruppen von Teilnehmenden',
  'findings.groupCount':
    '{name}: {count, plural, one {# Textstelle} other {# Textstellen}} in {studies, plural, one {# Studie} other {# Studien}}',
  'findings.noGroup': 'keine Gruppe',
  'findings.noConcerns': 'keine Bedenken',
  'findings.appraised': '{item}: {level}{why, select, yes {. {reason}} other {}}',
  'findings.count.supports': '{count, plural, one {# stützt} other {# stützen}}',
  'findings.count.contradicts': '{count, plural, one {# widerspricht} other {# widersprechen}}',
  'findings.count.qualifies': '{count, plural, one {# schränkt ein} other {# schränken ein}}',
  'findings.count.none': '{count, plural, one {# nicht markiert} other {# nicht markiert}}',
  'findings.participants':
    '{total, plural, one {# Person} other {# Personen}} (bekannt von {told} von {studies})',
  'findings.participantsField': 'Zahl der Personen aus',
  'findings.nowhere': 'nirgends',
  'findings.order.participant':
    '{count, plural, one {# in Worten von Teilnehmenden} other {# in Worten von Teilnehmenden}}',
  'findings.order.author':
    '{count, plural, one {# in Worten von Autor:innen} other {# in Worten von Autor:innen}}',
  'findings.notRated': 'Datenreichtum nicht eingestuft',
  'findings.rich': 'reiche Daten in {rich} von {rated} eingestuften, von {studies}',
  'findings.noQuestion':
    'Das Review hat noch keine Fragestellung. Sie lässt sich in seinen Angaben eintragen.',
  'findings.question': 'Frage: {question}',
  'findings.relevanceFields': 'Merkmale',
  'findings.notTold': 'ohne Angabe',
  'findings.valueOf': '{count, plural, one {{value} ({study})} other {{value}: # Studien}}',
  'findings.remarks': 'Hinweise',
  'findings.others': '{count, plural, one {# weitere} other {# weitere}}',
  'findings.mend': 'Beheben',
  'findings.noProblem': 'Kein Problem',
  'findings.recall': '{count, plural, one {# Hinweis zurückholen} other {# Hinweise zurückholen}}',
  'findings.remark.nothing':
    'Er stützt sich noch auf kein Thema, keinen Code und keine Textstelle.',
  'findings.remark.title':
    'Die Aussage liest sich wie der Titel eines Themas. Beurteilt wird das Vertrauen in einen Satz, der für sich allein steht.',
  'findings.remark.noExcerpt': '{studies} wurde von Hand hinzugefügt und gibt keine Textstelle.',
  'findings.remark.notCounted':
    '{studies} wurde hinzugefügt oder markiert und gehört jetzt nicht zu den Studien der Synthese.',
  'findings.remark.withdrawn':
    '{found, plural, one {# markierte Textstelle gibt es} other {# markierte Textstellen gibt es}} nicht mehr.',
  'findings.remark.codeGone':
    'Er stützt sich auf „{codes}“: seither zusammengeführt, stillgelegt oder entfernt.',
  'findings.remark.twoWays':
    'Zu {found, plural, one {# Textstelle} other {# Textstellen}} wurde Verschiedenes gesagt.',
  'findings.remark.noAppraisal':
    '{studies}: noch nicht beurteilt, also stützen sich methodische Einschränkungen auf nichts.',
  'findings.remark.noReasons':
    '{studies}: Bedenken in der Beurteilung haben keinen Grund. Es kommt darauf an, welches Bedenken es ist, nicht auf die Antwort.',
  'findings.remark.componentsOpen':
    'Nicht beurteilt: {components}. Das Vertrauen beruht auf allen vier Komponenten.',
  'findings.remark.levelReason': '{components}: Die Stufe hat keine Erläuterung.',
  'findings.remark.confidenceReason':
    'Das Vertrauen hat keine Erläuterung. Eine Erläuterung sagt, welche Komponenten es gesenkt haben.',
  'findings.remark.contradiction':
    'Das Vertrauen ist hoch, bei erheblichen Bedenken: {components}.',
  'findings.remark.loweredForNothing':
    'Das Vertrauen wurde gesenkt, aber keine Komponente gibt Anlass dazu.',
  'findings.remark.unsaidContradiction':
    '{found, plural, one {# Textstelle widerspricht} other {# Textstellen widersprechen}} dem Befund, und die Kohärenz gibt keinen Anlass zu Bedenken.',
  'findings.remark.countsOnly':
    'Methodische Einschränkungen sind als Zahl von Antworten angegeben. Zu nennen sind die Bedenken und was sie für diesen Befund bedeuten.',
  'findings.remark.scored':
    'Das Vertrauen ist als Punktzahl angegeben. Eine solche gibt es nicht: Es ist ein Urteil in Worten.',
  'findings.remark.appraisalOnly':
    'Das Vertrauen ist allein mit der Qualität von Studien begründet. Es beruht auf allen vier Komponenten des Befunds.',
  'findings.remark.agreementOnly':
    'Kohärenz ist als Übereinstimmung der Studien beschrieben. Gemeint ist, wie gut der Befund zu den Daten passt, auch zu widersprechenden.',
  'findings.remark.numbersAlone':
    'Angemessenheit ist allein mit der Zahl der Studien begründet. Es geht auch darum, wie reich ihre Daten sind.',
  'findings.remark.relevanceToWhat':
    'Relevanz ist angegeben, ohne zu sagen, wofür: für welche Frage, welches Setting, welche Population.',
  'findings.remark.sameWords':
    'Methodische Einschränkungen haben dieselben Worte wie bei Befund {said}. Sie werden für jeden Befund beurteilt.',
  'findings.remark.numbers':
    'Die Erläuterung spricht von {said} {of, select, studies {{said, plural, one {Studie} other {Studien}}} excerpts {{said, plural, one {Textstelle} other {Textstellen}}} other {Teilnehmenden}}; die Daten haben {found}.',
  'findings.remark.namedStudy': '{studies} ist genannt und trägt nicht bei.',
  'findings.column.statement': 'Zusammenfassung des Befunds',
  'findings.column.studies': 'Studien, die zum Befund beitragen',
  'findings.column.confidence': 'CERQual-Beurteilung des Vertrauens in die Evidenz',
  'findings.column.explanation': 'Erläuterung der CERQual-Beurteilung',
  'findings.column.supporting': 'Stützende Zitate',
  'findings.column.against': 'Zitate, die widersprechen oder einschränken',
  'findings.numbered': '{number}. {statement}',
  'findings.note.cerqual':
    'Beurteilt nach GRADE-CERQual. Stufen sind Urteile der Autor:innen; keine wurde berechnet.',
  'findings.note.open':
    '{count, plural, one {Das Vertrauen in # Befund ist} other {Das Vertrauen in # Befunde ist}} noch nicht beurteilt.',
  'findings.note.byHand':
    '{count, plural, one {Einmal} other {# Mal}} wurde von Hand festgelegt, ob eine Studie beiträgt.',
  'findings.note.quotes':
    'Zitate sind die für den Befund markierten; wo keines als stützend markiert ist, bis zu {count} der Textstellen, auf die er sich stützt.',
  'findings.markFor': 'Befund …',
  'findings.markTitle':
    '{count, plural, one {Wie diese Textstelle zu einem Befund steht} other {Wie diese # Textstellen zu einem Befund stehen}}',
  'findings.markFinding': 'Befund',
  'findings.markStance': 'Wie sie zu ihm steht',
  'findings.mark': 'Markieren',
  'findings.noneToMark': 'Es gibt noch keinen Befund. Zuerst einen formulieren.',
  'table.evidence-profile': 'CERQual-Evidenzprofil',
  'table.findings': 'Zusammenfassung der qualitativen Befunde',
  'table.findings-quotes': 'Befunde mit ihren Zitaten',
} as const satisfies Translated<typeof findingMessages>;
