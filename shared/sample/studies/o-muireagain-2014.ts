import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const oMuireagain2014: SampleStudy = {
  key: 'o-muireagain-2014',
  citation: {
    type: 'article-journal',
    title:
      'Public health nurses, family doctors and the question of whose patient it is: a qualitative study in the west of Ireland',
    author: [
      { family: 'Ó Muireagáin', given: 'Séafra' },
      { family: 'Tallowhill', given: 'Bríd' },
      { family: 'Dunsfort', given: 'Ina' },
    ],
    issued: { 'date-parts': [[2014, 11]] },
    'container-title': 'Imaginary Annals of Community Nursing',
    volume: '22',
    issue: '6',
    page: '301–315',
    language: 'en',
  },
  country: 'Ireland',
  setting: 'Two community health areas, western seaboard',
  participants: '14 public health nurses, 8 GPs',
  method: 'Focus groups (n = 5) and paired interviews; framework analysis',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2012–2013',
    Analysis: 'Framework analysis',
  },
  abstract:
    'Background: Care of people dying at home in Ireland is shared between general practitioners, public health nurses and specialist home care teams. Aim: To explore how GPs and nurses understand the division of responsibility. Methods: Five focus groups and four paired interviews with 22 professionals; framework analysis. Findings: Responsibility was rarely agreed aloud. It settled on whoever was called last, and nurses in particular spoke of holding it without the authority that went with it. Conclusion: Small, regular meetings between people who know one another did more than protocols.',
  results: `# 1. The patient between us

Asked who was in charge of a patient at home, members of the same focus group gave different answers, and then laughed. Responsibility was seldom handed over in words; it came to rest with whoever had been telephoned last.

“The hospice team say they are advisory. The doctor says the hospice team are in. And I’m standing in the kitchen with the daughter looking at me, and I have a bag with dressings in it.” (Nurse, focus group 2)

GPs recognised the picture. “Once the specialist nurse is involved I’d nearly feel I’m intruding. So I step back, politely. And she’s stepping back, politely, because it’s my patient. We’re both very polite.” (GP, paired interview 1) We call this pattern courteous withdrawal: each party leaves space for the other, and the space is where the patient is.

# 2. Letters, phones and the fridge

Discharge on a Friday was mentioned in all five groups. In eight of the eleven cases the nurses recounted in detail, the patient reached home before any letter did. “I met her being carried in the gate. I’d no chart, no drugs, no mattress. The ambulance men had more information than I had.” (Nurse, focus group 4) A mattress ordered on a Friday could be expected on the Tuesday. One nurse had twice used her own children’s camp bed to let a husband sleep beside his wife.

Nurses and doctors kept separate records and used a copybook left on top of the family’s fridge as the only document that everyone could read. It was against policy in one of the two areas. “The copybook is the only integrated care pathway I’ve ever seen working.” (GP, focus group 3)

# 3. Being heard

The nurses described deference as a habit rather than a rule. Several had seen a patient deteriorate for days before the prescription was changed. “I’d be thirty years at it, and I’d still say to a locum, ‘Doctor, would you maybe think about a driver?’ I’d put it as a question. If I put it as a statement I’d get nowhere.” (Nurse, focus group 1) GPs were surprised to hear this; one said she would have preferred to be told outright. Both professions agreed that the phrasing mattered less once they had eaten a sandwich together.

In one health centre a twenty-minute meeting on the first Tuesday of the month, with no agenda but a list of names, had survived for nine years. It was credited with more than any guideline. When the GP who brought the sandwiches retired, it lapsed within a season.

# 4. What is not said at the bedside

Families often asked that the patient should not be told. “The son meets you at the car. Always at the car. ‘She doesn’t know, Nurse, and she’s not to know.’ And then you go in and she holds your hand and says, ‘They’re very good, they don’t want me to know I’m dying.’” (Nurse, focus group 5) Nurses had become skilled at conversations in which nothing was disclosed and everything was understood. They spoke of the weather, of whether the turf would last, of “getting the bit of business done before the winter”. With a failing heart or failing lungs, even sideways talk wanted a season to refer to. “With the cancers you’d have a notion of the months. With the hearts I never know am I early or am I late.” (GP, focus group 3) The nurses doubted whether any of this could be taught, and none had been taught it. “Four years’ training and two lectures on dying, one of them about forms.” (Nurse, focus group 1)

The groups ended late. In two of them a nurse described, unprompted, a death from many years before. The silence that followed was long, and the moderator did not hurry it.`,
  foundIn: ['medline'],
  codings: [
    {
      quote:
        'Responsibility was seldom handed over in words; it came to rest with whoever had been telephoned last.',
      codes: ['responsibility'],
      order: 'author',
    },
    {
      quote:
        '“The hospice team say they are advisory. The doctor says the hospice team are in. And I’m standing in the kitchen with the daughter looking at me, and I have a bag with dressings in it.”',
      codes: ['responsibility', 'alone', 'equipment'],
      order: 'participant',
    },
    {
      quote:
        '“Once the specialist nurse is involved I’d nearly feel I’m intruding. So I step back, politely. And she’s stepping back, politely, because it’s my patient. We’re both very polite.”',
      codes: ['responsibility', 'specialist'],
      order: 'participant',
    },
    {
      quote:
        'We call this pattern courteous withdrawal: each party leaves space for the other, and the space is where the patient is.',
      codes: ['responsibility'],
      order: 'author',
      memo: 'The authors’ own concept (‘courteous withdrawal’). Keep as author construct; does it travel to the German and Polish studies?',
    },
    {
      quote:
        'In eight of the eleven cases the nurses recounted in detail, the patient reached home before any letter did.',
      codes: ['handover'],
      order: 'author',
    },
    {
      quote:
        '“I met her being carried in the gate. I’d no chart, no drugs, no mattress. The ambulance men had more information than I had.”',
      codes: ['handover', 'equipment', 'drugs'],
      order: 'participant',
    },
    {
      quote:
        'One nurse had twice used her own children’s camp bed to let a husband sleep beside his wife.',
      codes: ['equipment', 'goodwill'],
      order: 'author',
    },
    {
      quote:
        'used a copybook left on top of the family’s fridge as the only document that everyone could read',
      codes: ['handover'],
      order: 'author',
    },
    {
      quote: '“The copybook is the only integrated care pathway I’ve ever seen working.”',
      codes: ['handover', 'meetings'],
      order: 'participant',
    },
    {
      quote:
        '“I’d be thirty years at it, and I’d still say to a locum, ‘Doctor, would you maybe think about a driver?’ I’d put it as a question. If I put it as a statement I’d get nowhere.”',
      codes: ['hierarchy', 'pump'],
      order: 'participant',
    },
    {
      quote: 'If I put it as a statement I’d get nowhere.',
      codes: ['hierarchy'],
      order: 'participant',
    },
    {
      quote:
        'Both professions agreed that the phrasing mattered less once they had eaten a sandwich together.',
      codes: ['meetings', 'hierarchy'],
      order: 'author',
    },
    {
      quote:
        'In one health centre a twenty-minute meeting on the first Tuesday of the month, with no agenda but a list of names, had survived for nine years. It was credited with more than any guideline.',
      codes: ['meetings'],
      order: 'author',
    },
    {
      quote:
        '“The son meets you at the car. Always at the car. ‘She doesn’t know, Nurse, and she’s not to know.’ And then you go in and she holds your hand and says, ‘They’re very good, they don’t want me to know I’m dying.’”',
      codes: ['familygate', 'prognosis'],
      order: 'participant',
    },
    {
      quote:
        'Nurses had become skilled at conversations in which nothing was disclosed and everything was understood.',
      codes: ['indirect', 'learned'],
      order: 'author',
    },
    {
      quote: '“getting the bit of business done before the winter”',
      codes: ['indirect'],
      order: 'participant',
    },
    {
      quote:
        '“With the cancers you’d have a notion of the months. With the hearts I never know am I early or am I late.”',
      codes: ['noncancer', 'timing'],
      order: 'participant',
    },
    {
      quote: '“Four years’ training and two lectures on dying, one of them about forms.”',
      codes: ['learned'],
      order: 'participant',
    },
    {
      quote: 'The silence that followed was long, and the moderator did not hurry it.',
      codes: ['aftermath'],
      order: 'author',
    },
  ],
};
