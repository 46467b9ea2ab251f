export const groupMessages = {
  'groups.title': 'Groups of participants',
  'groups.text':
    'Patients, carers, nurses: whose words or ways an excerpt tells of. Everybody in the team has the same list.',
  'groups.none': 'No group yet.',
  'groups.name': 'Name of the group',
  'groups.new': 'New group',
  'groups.make': 'Make the group',
  'groups.description': 'Whom it holds',
  'groups.missing': 'This group is not there any more. Nothing was changed.',
  'groups.needsName': 'A group needs a name. Nothing was changed.',
  'groups.longName':
    'The name of a group has at most {most} characters; this one has {count}. Nothing was changed.',
  'groups.nameTaken':
    'There is a group “{name}” already. To make one of the two, merge them. Nothing was changed.',
} as const;
