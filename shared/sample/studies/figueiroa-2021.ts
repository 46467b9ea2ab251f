import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const figueiroa2021: SampleStudy = {
  key: 'figueiroa-2021',
  citation: {
    type: 'article-journal',
    title:
      'Dying up the hill: family health teams and palliative care in the informal settlements of a Brazilian city',
    author: [
      { family: 'Figueirôa-Prado', given: 'Luzia' },
      { family: 'Quintanares', given: 'Davi' },
      { family: 'Ibiapaba-Leão', given: 'Conceição' },
    ],
    issued: { 'date-parts': [[2021, 4]] },
    'container-title': 'Imaginary Annals of Community Nursing',
    volume: '29',
    issue: '2',
    page: '77–95',
    language: 'en',
  },
  country: 'Brazil',
  setting: 'Four family health units in hillside settlements',
  participants: '7 family doctors, 9 nurses, 12 community health agents',
  method: 'Conversation circles (rodas de conversa) and interviews; thematic analysis',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2019',
    Analysis: 'Thematic analysis with member checking',
  },
  abstract:
    'The Brazilian family health strategy places a doctor, a nurse and community health agents in every territory. We asked four teams how they care for people dying at home in hillside settlements. Through conversation circles and interviews with 28 workers we found that stairs, violence and shortage shaped what could be offered; that agents knew first and were heard last; and that teams had to learn palliative care in the act. The home was both the wish of the patient and the only place available.',
  results: `# The stairs

There are 312 steps between the paved street and Dona Nazaré’s door. The ambulance stops at the bottom; what goes up, goes up in somebody’s arms. Oxygen cylinders, a hospital bed and, at the end, the body were carried by young men whom the team did not always want to name.

“We ask permission to pass. ‘It is for my grandmother’s morphine,’ the agent says, and they let us. On the days with shooting nobody goes up, and on those days nobody’s pain is in the statistics.” (Nurse, Unit B)

Unit C had been closed by gunfire on 23 working days in the previous year. On these days agents who lived in the settlement went from house to house alone, without medicines, and sent voice messages to the nurse. “I describe the breathing to her. I put the phone near his mouth. She listens and she tells me, ‘Turn him, wet the lips, stay.’ So I stay.” (Community health agent, Unit C)

# Knowing first, heard last

Agents usually knew before anyone that a patient was nearing the end: the bread was no longer collected, the radio was off. Their observations entered the record as “patient stable, guidance given”, because the form had no field for bread. “In the meeting the doctor speaks, then the nurse speaks, then time is up. I was in her house yesterday. Nobody asked me.” (Community health agent, Unit A)

Where meetings were held in a circle and began with the agents, this changed. A doctor told us that she had unlearned in one year the order of speaking that medical school had taught her in six.

The hospital was felt as a wall. Patients came home with a summary that read “no possibility of cure” and the telephone number of a switchboard. “‘No possibility of cure’ is not a plan. It’s an eviction.” (Family doctor, Unit D) Specialist palliative outpatient care existed at the university hospital, a journey of two buses for a patient who could not sit.

# “We don’t say that word here”

Cancer was “the disease” or “that thing”. “If I say palliative, they ask, is it a new medicine? And I don’t correct it straight away, God forgive me, because of their faces.” (Nurse, Unit A) Workers moved slowly, and allowed the patient’s own vocabulary to lead; an evangelical pastor and a mãe de santo had each helped a family to speak when the team could not. Waiting for a miracle and arranging for the burial fund were carried on side by side. We did not find that hope for a miracle prevented preparation; it was sometimes the only language in which preparation could be discussed.

# Learning in the act

None of the doctors had been trained in palliative care during residency. “My first death at home I had the dose on a paper napkin from a colleague. I knew the family was watching my hands, and I was watching the napkin.” (Family doctor, Unit B) Since then Unit B keeps a notebook: what we gave, what happened, what we’d do again. It has 61 entries and no author.

# The only place

It would be comfortable to write that people died at home because they wished to. Some did. Others died at home because the bed had been refused, the ambulance had not climbed, or the daughter had lost her job by missing work and was there anyway. “People from outside say how beautiful, with the family around. The family is around because the room is nine square metres.” (Community health agent, Unit D)`,
  foundIn: ['cinahl'],
  codings: [
    {
      quote: 'The ambulance stops at the bottom; what goes up, goes up in somebody’s arms.',
      codes: ['distance', 'equipment'],
      order: 'author',
    },
    {
      quote:
        'Oxygen cylinders, a hospital bed and, at the end, the body were carried by young men whom the team did not always want to name.',
      codes: ['equipment', 'familylabour'],
      order: 'author',
    },
    {
      quote:
        '“We ask permission to pass. ‘It is for my grandmother’s morphine,’ the agent says, and they let us. On the days with shooting nobody goes up, and on those days nobody’s pain is in the statistics.”',
      codes: ['distance', 'drugs'],
      order: 'participant',
    },
    {
      quote:
        'On the days with shooting nobody goes up, and on those days nobody’s pain is in the statistics.',
      codes: ['distance'],
      order: 'participant',
    },
    {
      quote: 'Unit C had been closed by gunfire on 23 working days in the previous year.',
      codes: ['distance'],
      order: 'author',
    },
    {
      quote:
        '“I describe the breathing to her. I put the phone near his mouth. She listens and she tells me, ‘Turn him, wet the lips, stay.’ So I stay.”',
      codes: ['phone', 'alone'],
      order: 'participant',
    },
    {
      quote:
        'Agents usually knew before anyone that a patient was nearing the end: the bread was no longer collected, the radio was off.',
      codes: ['acquaintance', 'neighbour'],
      order: 'author',
    },
    {
      quote:
        '“In the meeting the doctor speaks, then the nurse speaks, then time is up. I was in her house yesterday. Nobody asked me.”',
      codes: ['hierarchy', 'meetings'],
      order: 'participant',
    },
    {
      quote:
        'A doctor told us that she had unlearned in one year the order of speaking that medical school had taught her in six.',
      codes: ['hierarchy', 'meetings'],
      order: 'author',
    },
    {
      quote:
        'Patients came home with a summary that read “no possibility of cure” and the telephone number of a switchboard.',
      codes: ['handover'],
      order: 'author',
    },
    {
      quote: '“‘No possibility of cure’ is not a plan. It’s an eviction.”',
      codes: ['handover', 'responsibility'],
      order: 'participant',
    },
    {
      quote: 'a journey of two buses for a patient who could not sit',
      codes: ['specialist', 'distance'],
      order: 'author',
    },
    {
      quote:
        '“If I say palliative, they ask, is it a new medicine? And I don’t correct it straight away, God forgive me, because of their faces.”',
      codes: ['word'],
      order: 'participant',
    },
    {
      quote:
        'Workers moved slowly, and allowed the patient’s own vocabulary to lead; an evangelical pastor and a mãe de santo had each helped a family to speak when the team could not.',
      codes: ['faith', 'word', 'timing'],
      order: 'author',
    },
    {
      quote:
        'We did not find that hope for a miracle prevented preparation; it was sometimes the only language in which preparation could be discussed.',
      codes: ['hope', 'faith'],
      order: 'author',
    },
    {
      quote:
        '“My first death at home I had the dose on a paper napkin from a colleague. I knew the family was watching my hands, and I was watching the napkin.”',
      codes: ['learned', 'confidence', 'opioids'],
      order: 'participant',
    },
    {
      quote:
        'Since then Unit B keeps a notebook: what we gave, what happened, what we’d do again. It has 61 entries and no author.',
      codes: ['mentoring', 'learned'],
      order: 'author',
    },
    {
      quote:
        'Some did. Others died at home because the bed had been refused, the ambulance had not climbed, or the daughter had lost her job by missing work and was there anyway.',
      codes: ['homemeaning', 'money', 'familylabour'],
      order: 'author',
      memo: 'Counter-case: home as the default of poverty. Do not let ‘wish to die at home’ stand unqualified in the findings.',
    },
    {
      quote:
        '“People from outside say how beautiful, with the family around. The family is around because the room is nine square metres.”',
      codes: ['homemeaning'],
      order: 'participant',
    },
  ],
};
