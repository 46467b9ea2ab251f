export const shareOutMessages = {
  'share.open': 'Share out…',
  'share.title':
    'Who screens what: {stage, select, titleAbstract {title and abstract} other {full text}}',
  'share.what': 'What to do',
  'share.shareOut': 'Share out',
  'share.handOver': 'Hand over',
  'share.which': 'Records',
  'share.which.all': 'All of this stage',
  'share.which.listed': 'Those listed now ({count, number})',
  'share.people': 'Reviewers',
  'share.personOf': '{name}: {done, number} decided, {toDo, number} to do',
  'share.pilot': 'Pilot set for all of them',
  'share.seed': 'Seed',
  'share.anew': 'Share out anew what somebody is named for',
  'share.anewHint': 'Decisions that were made stay and count.',
  'share.fullTextToo': 'The same people decide on the full text',
  'share.fullTextTooHint': 'Otherwise it is open to everybody until it is shared out.',
  'share.from': 'Records of',
  'share.to': 'To',
  'share.planPilot':
    '{pilot, plural, one {One record} other {# records}} for {people, plural, =2 {both} other {all #}}.',
  'share.planRest':
    '{rest, plural, one {One record} other {# records}} {each, plural, one {for one person each} =2 {in pairs} other {for # people each}}: {loads}.',
  'share.planHandOver': '{count, plural, one {One record} other {# records}}: {loads}.',
  'share.load': '{name} {count, number}',
  'share.planOpen':
    '{count, plural, one {One record needs} other {# records need}} more decisions than people are chosen: what is missing stays open to everybody.',
  'share.planWithout':
    '{count, plural, one {One record of the pilot set is} other {# records of the pilot set are}} decided on without {name}: everybody who is chosen has {count, plural, one {it} other {them}} already.',
  'share.planStay':
    '{count, plural, one {One record stays} other {# records stay}} with {name}: everybody who is chosen has {count, plural, one {it} other {them}} already.',
  'share.none':
    'Nothing is left to share out: every record is decided, or somebody is named for it.',
  'share.noneToHandOver': 'Nothing is asked of {name} any more.',
  'share.choosePeople': 'Choose at least one reviewer.',
  'share.chooseHeirs': 'Choose who takes the records over.',
  'share.alone': 'Add the people of the team under Team first.',
  'share.do': 'Share out {count, plural, one {one record} other {# records}}',
  'share.doHandOver': 'Hand over {count, plural, one {one record} other {# records}}',
  'share.done': 'Shared out {count, plural, one {one record} other {# records}}.',
  'share.doneHandOver': 'Handed over {count, plural, one {one record} other {# records}}.',
  'share.whose': 'Whose records',
  'share.whose.all': 'Of all ({count, number})',
  'share.whose.mine': 'Mine ({count, number})',
  'share.progressMine': '{done} of {total} of yours decided',
  'share.allMineTitle': 'Everything that is yours is decided',
  'share.asFarAsHere': 'What they decided since they last sent their work is not known here.',
  'share.waitFor': '{count, plural, one {One record waits} other {# records wait}} for {name}.',
  'share.nobodyLeft': 'Nothing is left for anybody at this stage.',
  'share.inTeam':
    '{stage, select, titleAbstract {Title and abstract} other {Full text}}: {done, number} decided, {toDo, number} to do{conflicts, plural, =0 {} one {, one conflict} other {, # conflicts}}',
} as const;
