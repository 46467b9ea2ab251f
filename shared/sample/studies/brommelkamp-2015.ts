import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const brommelkamp2015: SampleStudy = {
  key: 'brommelkamp-2015',
  citation: {
    type: 'article-journal',
    title:
      'Friday, 18.00: German family doctors on the syringe pump, the emergency doctor and the weekend',
    author: [
      { family: 'Brömmelkampf', given: 'Jörg' },
      { family: 'Süßholzer', given: 'Käthe' },
    ],
    issued: { 'date-parts': [[2015, 10]] },
    'container-title': 'Nowhere Studies in Rural Practice',
    volume: '6',
    page: '140–158',
    language: 'en',
  },
  country: 'Germany',
  setting: 'Single-handed and small group practices, two federal states',
  participants: '21 family doctors (Hausärztinnen and Hausärzte)',
  method: 'Focus groups (n = 3); qualitative content analysis',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2013',
    Analysis: 'Qualitative content analysis',
  },
  abstract:
    'Family doctors in Germany look after most people dying at home, with or without a specialist outpatient palliative team. In three focus groups 21 doctors discussed cases that had gone wrong at a weekend. Content analysis yielded four categories: the plan that no one could read, the pump no one had seen, the specialist team as rescue and as rival, and the private telephone. Doctors had the necessary knowledge for ordinary cases and too little practice for the rare ones.',
  results: `# Category 1. The plan that no one could read (64 coded segments)

Nine of the 21 doctors had lost a patient to an unwanted admission within the past two years. In seven of the nine cases a written emergency plan existed. It lay in the desk, in the hospital bag, in the car of a son. “The plan was perfect. I’d laminated it. The emergency doctor found it on Sunday, after the resuscitation, under the fruit bowl.” (FG1, doctor C)

The emergency service was organised to act within minutes, and a plan that had to be looked for was for this purpose no plan. Participants had begun to hang it on the inside of the front door. Opinion was divided on whether this was an intrusion. “You come home from shopping and on your door it says that your wife’s not to be resuscitated. Every day. I wouldn’t want that door.” (FG3, doctor A)

# Category 2. The pump no one had seen (41 segments)

Most doctors set up fewer than two syringe pumps a year. “Every time is the first time. I watch the film on the internet the evening before, like for a bicycle repair.” (FG2, doctor F) Nursing services often declined patients with a pump for want of trained staff. The result was described as a circle: because pumps were rare nobody learned them, and because nobody had learned them they remained rare.

Fear of giving too much was greater than fear of giving too little, and participants noticed this themselves. “If he dies in pain, it was the illness. If he dies an hour after my injection, it was me.” (FG2, doctor B) A silence followed in the recording of eleven seconds.

# Category 3. Rescue and rival (58 segments)

The specialist outpatient team was called a blessing in every group, and in every group someone added a “but”. “Then they come, two of them, with a big car and time. They’ve an hour. I’ve had eleven minutes for this man for twenty years, and now they sit on the bed.” (FG1, doctor D) Doctors reported that after the first visit of the team the family ceased to ring the practice. Some were relieved. Others felt dismissed after decades, “at the last station, when I would have liked to get off with him” (FG3, doctor E).

Reimbursement deepened the division. A house call at night was paid at a rate which one participant compared, to laughter, with that of the locksmith. The locksmith, another replied, at least is sure that it is his door.

# Category 4. The private telephone (37 segments)

Sixteen doctors gave some dying patients a private number; none believed that this should be necessary. They gave it selectively, to those who would not abuse it, and were uncomfortable about the selection. “I give it to the ones I like. There, I’ve said it.” (FG2, doctor A) Having the number was, for families, more important than using it: in the doctors’ recollection, it was rung seldom and apologetically.

It was also a way of not being replaced. Doctors described a last task which they could do without a device, a team or a form, namely to come.

“I’ve no pump and no team,” said the oldest participant. “I’ve a coat.”`,
  isPrinted: true,
  foundIn: ['medline'],
  codings: [
    {
      quote:
        'Nine of the 21 doctors had lost a patient to an unwanted admission within the past two years. In seven of the nine cases a written emergency plan existed.',
      codes: ['handover', 'ooh'],
      order: 'author',
    },
    {
      quote:
        '“The plan was perfect. I’d laminated it. The emergency doctor found it on Sunday, after the resuscitation, under the fruit bowl.”',
      codes: ['handover', 'ooh'],
      order: 'participant',
    },
    {
      quote:
        'The emergency service was organised to act within minutes, and a plan that had to be looked for was for this purpose no plan.',
      codes: ['ooh', 'handover'],
      order: 'author',
    },
    {
      quote:
        '“You come home from shopping and on your door it says that your wife’s not to be resuscitated. Every day. I wouldn’t want that door.”',
      codes: ['homemeaning'],
      order: 'participant',
    },
    {
      quote: 'Most doctors set up fewer than two syringe pumps a year.',
      codes: ['rarity', 'pump'],
      order: 'author',
    },
    {
      quote:
        '“Every time is the first time. I watch the film on the internet the evening before, like for a bicycle repair.”',
      codes: ['pump', 'rarity', 'confidence'],
      order: 'participant',
    },
    {
      quote:
        'because pumps were rare nobody learned them, and because nobody had learned them they remained rare.',
      codes: ['rarity', 'pump'],
      order: 'author',
    },
    {
      quote:
        'Fear of giving too much was greater than fear of giving too little, and participants noticed this themselves.',
      codes: ['opioids'],
      order: 'author',
    },
    {
      quote:
        '“If he dies in pain, it was the illness. If he dies an hour after my injection, it was me.”',
      codes: ['opioids', 'alone', 'aftermath'],
      order: 'participant',
    },
    {
      quote:
        '“Then they come, two of them, with a big car and time. They’ve an hour. I’ve had eleven minutes for this man for twenty years, and now they sit on the bed.”',
      codes: ['specialist', 'time'],
      order: 'participant',
    },
    {
      quote:
        'Doctors reported that after the first visit of the team the family ceased to ring the practice.',
      codes: ['specialist', 'responsibility'],
      order: 'author',
    },
    {
      quote: '“at the last station, when I would have liked to get off with him”',
      codes: ['acquaintance', 'aftermath'],
      order: 'participant',
    },
    {
      quote:
        'A house call at night was paid at a rate which one participant compared, to laughter, with that of the locksmith.',
      codes: ['money', 'ooh'],
      order: 'author',
    },
    {
      quote:
        'compared, to laughter, with that of the locksmith. The locksmith, another replied, at least is sure that it is his door.',
      codes: ['responsibility', 'money'],
      order: 'author',
    },
    {
      quote:
        'Sixteen doctors gave some dying patients a private number; none believed that this should be necessary.',
      codes: ['goodwill', 'ooh'],
      order: 'author',
    },
    {
      quote: '“I give it to the ones I like. There, I’ve said it.”',
      codes: ['goodwill', 'acquaintance'],
      order: 'participant',
    },
    {
      quote:
        'Having the number was, for families, more important than using it: in the doctors’ recollection, it was rung seldom and apologetically.',
      codes: ['ooh'],
      order: 'author',
    },
    {
      quote: 'a last task which they could do without a device, a team or a form, namely to come.',
      codes: ['acquaintance'],
      order: 'author',
    },
  ],
};
