/** Review findings and what their authors hold of them. */
export const findingMessages = {
  'findings.gone': 'This finding is gone. Undo brings it back.',
  'findings.markGone': 'What was said of this excerpt is gone. Undo brings it back.',
  'findings.needsStatement':
    'A finding needs a statement. Write it as a sentence that stands alone.',
  'findings.needsReason': 'Say why in a few words: it is printed with the table.',
  'findings.emptyTitle': 'No findings yet',
  'findings.empty':
    'A finding is a sentence that stands alone. Say which themes it rests on, and the coding shows beside it what is needed to say how far it can be trusted.',
  'findings.write': 'Write a finding',
  'findings.writeOn': 'Write a finding…',
  'findings.counts':
    '{count, plural, one {# finding} other {# findings}}{remarks, plural, =0 {} one {, # remark} other {, # remarks}}',
  'findings.toProfile': 'Evidence profile…',
  'findings.list': 'Findings',
  'findings.noTheme': 'Under no theme',
  'findings.open': 'not assessed',
  'findings.remarkCount': '{count, plural, one {# remark} other {# remarks}}',
  'findings.moved': 'Moved',
  'findings.new': 'New finding',
  'findings.statement': 'Statement',
  'findings.statementHint':
    'A sentence or two that can be read without the theme: who, what, and why.',
  'findings.under': 'Stands under',
  'findings.keep': 'Write it',
  'findings.cancel': 'Cancel',
  'findings.sheet': 'Finding {number}',
  'findings.confidenceLevel': 'Confidence in the finding',
  'findings.whyConfidence': 'Explanation of the confidence',
  'findings.note': 'Note',
  'findings.done': 'This finding is done',
  'findings.notAssessed': 'Not yet assessed',
  'findings.mergeInto': 'Merge into…',
  'findings.split': 'Split…',
  'findings.remove': 'Remove',
  'findings.splitStatement': 'Statement of the new finding',
  'findings.splitHint':
    'It rests on the same themes, codes and excerpts; what was assessed stays here.',
  'findings.splitNow': 'Split it off',
  'findings.merged': 'Merged: {statement}',
  'findings.separate': 'Separate',
  'findings.restsOn': 'Rests on',
  'findings.restNoMore': 'Does not rest on “{code}”',
  'findings.addCode': 'Add a theme or code…',
  'findings.restCounts':
    '{excerpts, plural, one {# excerpt} other {# excerpts}} in {studies, plural, one {# study} other {# studies}}',
  'findings.adjust': 'Studies by hand…',
  'findings.adjusted.added': '{study} added by hand: {note}',
  'findings.adjusted.left': '{study} left out by hand: {note}',
  'findings.follow': 'Follow the excerpts',
  'findings.study': 'Study',
  'findings.contributes': '{study} (contributes)',
  'findings.contributesNot': '{study}',
  'findings.why': 'Why',
  'findings.leave': 'Leave it out',
  'findings.add': 'Add it',
  'findings.more': '{count, plural, one {# more} other {# more}}',
  'findings.stanceOf': 'How “{quote}” stands to the finding',
  'findings.stance.none': 'not marked',
  'findings.stance.supports': 'supports',
  'findings.stance.contradicts': 'contradicts',
  'findings.stance.qualifies': 'qualifies',
  'findings.levelOf': 'Level of {component}',
  'findings.whyComponent': '{component}: explanation',
  'findings.directnessLabel': 'Directness',
  'findings.component.methods': 'Methodological limitations',
  'findings.component.coherence': 'Coherence',
  'findings.component.adequacy': 'Adequacy',
  'findings.component.relevance': 'Relevance',
  'findings.concern.none': 'No or very minor concerns',
  'findings.concern.minor': 'Minor concerns',
  'findings.concern.moderate': 'Moderate concerns',
  'findings.concern.serious': 'Serious concerns',
  'findings.confidence.high': 'High confidence',
  'findings.confidence.moderate': 'Moderate confidence',
  'findings.confidence.low': 'Low confidence',
  'findings.confidence.veryLow': 'Very low confidence',
  'findings.directness.direct': 'Direct relevance',
  'findings.directness.indirect': 'Indirect relevance',
  'findings.directness.partial': 'Partial relevance',
  'findings.directness.unclear': 'Unclear relevance',
  'findings.noStudies': 'No study contributes yet.',
  'findings.noAppraisals': 'Not appraised yet: {studies}.',
  'findings.appraise': 'Appraise…',
  'findings.groups': 'Groups of participants',
  'findings.groupCount':
    '{name}: {count, plural, one {# excerpt} other {# excerpts}} in {studies, plural, one {# study} other {# studies}}',
  'findings.noGroup': 'no group',
  'findings.noConcerns': 'no concerns',
  'findings.appraised': '{item}: {level}{why, select, yes {. {reason}} other {}}',
  'findings.count.supports': '{count, plural, one {# supports} other {# support}}',
  'findings.count.contradicts': '{count, plural, one {# contradicts} other {# contradict}}',
  'findings.count.qualifies': '{count, plural, one {# qualifies} other {# qualify}}',
  'findings.count.none': '{count, plural, one {# not marked} other {# not marked}}',
  'findings.participants':
    '{total, plural, one {# participant} other {# participants}} (known of {told} of {studies})',
  'findings.participantsField': 'Participants from',
  'findings.nowhere': 'nowhere',
  'findings.order.participant':
    '{count, plural, one {# in participants’ words} other {# in participants’ words}}',
  'findings.order.author': '{count, plural, one {# in authors’ words} other {# in authors’ words}}',
  'findings.notRated': 'data richness not rated',
  'findings.rich': 'data rich in {rich} of {rated} rated, of {studies}',
  'findings.noQuestion': 'The review has no question yet: write it in its details.',
  'findings.question': 'Question: {question}',
  'findings.relevanceFields': 'Characteristics',
  'findings.notTold': 'not told',
  'findings.valueOf': '{count, plural, one {{value} ({study})} other {{value}: # studies}}',
  'findings.remarks': 'Remarks',
  'findings.others': '{count, plural, one {# other} other {# others}}',
  'findings.mend': 'Mend',
  'findings.noProblem': 'Not a problem',
  'findings.recall': '{count, plural, one {Bring # remark back} other {Bring # remarks back}}',
  'findings.remark.nothing': 'It rests on no theme, code or excerpt yet.',
  'findings.remark.title':
    'The statement reads like the title of a theme. Confidence is assessed in a sentence that stands alone.',
  'findings.remark.noExcerpt': '{studies} was added by hand and gives no excerpt.',
  'findings.remark.notCounted':
    '{studies} was added or marked, and is not among the studies of the synthesis now.',
  'findings.remark.withdrawn':
    '{found, plural, one {# excerpt that was marked is gone} other {# excerpts that were marked are gone}}.',
  'findings.remark.codeGone': 'It rests on “{codes}”, which was merged, retired or removed since.',
  'findings.remark.twoWays':
    '{found, plural, one {# passage was} other {# passages were}} marked in different ways.',
  'findings.remark.noAppraisal':
    '{studies}: no appraisal yet, so methodological limitations rest on nothing.',
  'findings.remark.noReasons':
    '{studies}: concerns in the appraisal have no reason. What matters is which concern it is, not the answer.',
  'findings.remark.componentsOpen':
    'Not assessed: {components}. The confidence rests on all four components.',
  'findings.remark.levelReason': '{components}: the level has no explanation.',
  'findings.remark.confidenceReason':
    'The confidence has no explanation. An explanation says which components lowered it.',
  'findings.remark.contradiction':
    'The confidence is high, with serious concerns over {components}.',
  'findings.remark.loweredForNothing':
    'The confidence was lowered, but no component has a concern.',
  'findings.remark.unsaidContradiction':
    '{found, plural, one {# excerpt contradicts} other {# excerpts contradict}} the finding, and coherence gives no concern.',
  'findings.remark.countsOnly':
    'Methodological limitations are told as a count of answers. Name the concerns, and what they mean for this finding.',
  'findings.remark.scored':
    'The confidence is told as a score. There is none: it is a judgement in words.',
  'findings.remark.appraisalOnly':
    'The confidence is told by the quality of studies alone. It rests on all four components of the finding.',
  'findings.remark.agreementOnly':
    'Coherence is told as agreement among studies. It is how well the finding fits the data, those that contradict it too.',
  'findings.remark.numbersAlone':
    'Adequacy is told by the number of studies alone. It is also how rich their data are.',
  'findings.remark.relevanceToWhat':
    'Relevance is told without saying to what: which question, setting or population.',
  'findings.remark.sameWords':
    'Methodological limitations are worded exactly as for finding {said}. They are judged for each finding.',
  'findings.remark.numbers':
    'The explanation speaks of {said} {of, select, studies {{said, plural, one {study} other {studies}}} excerpts {{said, plural, one {excerpt} other {excerpts}}} other {{said, plural, one {participant} other {participants}}}}; the data have {found}.',
  'findings.remark.namedStudy': '{studies} is named, and does not contribute.',
  'findings.column.statement': 'Summary of review finding',
  'findings.column.studies': 'Studies contributing to the review finding',
  'findings.column.confidence': 'CERQual assessment of confidence in the evidence',
  'findings.column.explanation': 'Explanation of CERQual assessment',
  'findings.column.supporting': 'Quotes that support it',
  'findings.column.against': 'Quotes that contradict or qualify it',
  'findings.numbered': '{number}. {statement}',
  'findings.note.cerqual':
    'Assessed by GRADE-CERQual. Levels are judgements of the authors; none was computed.',
  'findings.note.open':
    '{count, plural, one {The confidence in # finding is} other {The confidence in # findings is}} not yet assessed.',
  'findings.note.byHand':
    'Whether a study contributes was decided by hand {count, plural, one {once} other {# times}}.',
  'findings.note.quotes':
    'Quotes are those marked for the finding; where none is marked as supporting it, up to {count} of the excerpts it rests on.',
  'findings.markFor': 'Finding…',
  'findings.markTitle':
    '{count, plural, one {How this excerpt stands to a finding} other {How these # excerpts stand to a finding}}',
  'findings.markFinding': 'Finding',
  'findings.markStance': 'How it stands to the finding',
  'findings.mark': 'Mark',
  'findings.noneToMark': 'There is no finding yet. Write one first.',
  'table.evidence-profile': 'CERQual evidence profile',
  'table.findings': 'Summary of qualitative findings',
  'table.findings-quotes': 'Findings with their quotes',
} as const;
