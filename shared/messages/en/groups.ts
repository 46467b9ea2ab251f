export const groupMessages = {
  'groups.title': 'Groups of participants',
  'groups.text':
    'Patients, carers, nurses: whose words or ways an excerpt tells of. Everybody in the team has the same list.',
  'groups.none': 'No group yet.',
  'groups.new': 'New group',
  'groups.make': 'Make the group',
  'groups.description': 'Whom it holds',
  'groups.missing': 'This group is not there any more. Nothing was changed.',
  'groups.needsName': 'A group needs a name. Nothing was changed.',
  'groups.longName':
    'The name of a group has at most {most} characters; this one has {count}. Nothing was changed.',
  'groups.nameTaken':
    'There is a group “{name}” already. To make one of the two, merge them. Nothing was changed.',
  'groups.nameOf': 'Name of the group “{name}”',
  'groups.descriptionOf': 'Whom the group “{name}” holds',
  'groups.excerpts': '{count, plural, =0 {No excerpt} one {# excerpt} other {# excerpts}}',
  'groups.up': 'Move “{name}” up',
  'groups.down': 'Move “{name}” down',
  'groups.remove': 'Remove',
  'groups.removeOf': 'Remove the group “{name}”',
  'groups.merge': 'Merge into…',
  'groups.mergeOf': 'Group “{name}”: merge into…',
  'groups.pick': 'Group of participants of the passage',
  'groups.find': 'Find a group, or type a new one',
  'groups.noneYet': 'No group yet. Type one, such as Patients.',
  'groups.has': 'given',
  'groups.makeOf': 'Make the group “{name}”',
  'groups.open': 'All groups…',
  'groups.ofExcerpt': 'Groups of participants',
  'groups.take': 'Take the group “{name}” away',
  'groups.bySpeaker': 'by its speaker',
  'groups.give': 'Give a group',
  'groups.now': '{count, plural, =0 {No group} one {Group: {groups}} other {Groups: {groups}}}',
  'groups.next':
    '{count, plural, =0 {The next excerpt gets no group} one {The next excerpt gets the group {groups}} other {The next excerpt gets the groups {groups}}}',
  'groups.ofPicked': 'Group…',
  'groups.ofPickedLabel': 'Group of {count, plural, one {the excerpt} other {# excerpts}}',
  'groups.ofSpeaker':
    '{count, plural, =0 {Count {speaker} to a group} other {{speaker} counts to {groups}: change}}',
  'groups.pickSpeaker': 'Group of {speaker}',
  'groups.speakerHint':
    'Every excerpt in the turns of {speaker} has the group, unless another one was given to it.',
} as const;
