import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const wekambo2020: SampleStudy = {
  key: 'wekambo-2020',
  citation: {
    type: 'article-journal',
    title:
      '“The morphine has to travel”: nurses and clinical officers bringing palliative care to homesteads in western Kenya',
    author: [
      { family: 'Wekambo', given: 'Atieno' },
      { family: 'Kirwandoi', given: 'Nelius' },
      { family: 'Oselutu', given: 'Peter' },
    ],
    issued: { 'date-parts': [[2020, 9]] },
    'container-title': 'Journal of Invented Care Studies',
    volume: '8',
    issue: '3',
    page: '201–219',
    language: 'en',
  },
  country: 'Kenya',
  setting: 'One sub-county hospital and nine dispensaries',
  participants: '16 community nurses, 6 clinical officers, 11 community health volunteers',
  method: 'Interviews and go-along visits; constructivist grounded theory',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2018',
    Analysis: 'Grounded theory',
  },
  abstract:
    'Little is known about how palliative care reaches rural homesteads once it leaves the hospital. We interviewed 33 nurses, clinical officers and community health volunteers in one sub-county of western Kenya and accompanied 14 home visits. The core process, “making it travel”, describes how oral morphine, knowledge and money are moved along chains of acquaintance. The chain broke at stock-outs, at fear of opioids, and where transport depended on the patient’s family. Volunteers carried most of the talk about dying and had the least training for it.',
  results: `# Making it travel

The core category of our theory is a movement. Oral morphine was mixed at the county hospital, decanted into half-litre water bottles and carried outward by whoever was going that way: an ambulance, a teacher, a motorcycle taxi. “The morphine has to travel, and it has no fare. So I pay its fare. It is two hundred shillings and I do not write it down, because where would I write it?” (Nurse 3, dispensary)

Every nurse had spent her own money in the previous month; the median sum reported was 900 shillings. They did not call this charity. They called it finishing the work.

Stock-outs were the rule. In the twelve months before our fieldwork the county store had been without morphine powder for 97 days. “When it is finished, we give diclofenac and we give prayer, and we go home by the other road so that we do not pass the gate.” (Nurse 9, sub-county hospital)

# Fear in the bottle

The bottle frightened people. Families had heard that morphine was the medicine of the last day; some clinical officers had learned the same thing in college. “We were taught morphine in one sentence: respiratory depression. That was the whole lecture. So when I see the bottle, I see the sentence.” (Clinical officer 2) Police at a road block had once emptied a bottle onto the ground. Since then the nurses wrapped it in a church cloth.

Confidence came from seeing it work. A clinical officer who had refused to prescribe for a year described sitting through one afternoon with Sister Akinyi while an old man who had been rocking with pain fell asleep against the wall. “After that day I was not reading the sentence. I was reading the man.” (Clinical officer 5)

# The volunteer under the tree

Community health volunteers lived within walking distance and visited most often. They had five days of training, of which palliative care took one morning. It was to them that families put the question. “They ask me under the tree, not in the house. ‘Is he going?’ I am not a doctor. I say, ‘Let us prepare as for a journey, and if he does not go, we have only cleaned the house.’” (Volunteer 7)

Such formulations were taken up by other volunteers and, in time, by nurses; we heard the sentence about the journey in four villages.

To speak of a living person’s death could be heard as wishing for it. In several families only the eldest brother might be told, and he lived in Nairobi. Telephone calls were arranged from a hill with network. “So the one who decides is the one who does not smell the wound.” (Nurse 12)

# Rank

Nurses ran the programme and could not sign for its medicine. A prescription needed a medical officer, of whom there was one for 140,000 people, and he was, in Nurse 3’s phrase, “a very good man whom we have met”. Three nurses described pre-signed pads. We report this with their permission, and because to leave it out would be to describe a service that does not exist.

Referral upward was as fragile. The hospice in the city gave advice generously by telephone; “She tells me, give this, give that, and I say yes Sister, thank you Sister, and I look at my shelf, and on my shelf there is a calendar.” (Nurse 6)

# What remains with the carer

Daughters and daughters-in-law did the turning, washing and feeding. “I visit one hour in the week. She has the other hundred and sixty-seven.” (Nurse 14) The nurse had worked out the number on her way home.`,
  foundIn: ['cinahl', 'medline'],
  codings: [
    {
      quote:
        'Oral morphine was mixed at the county hospital, decanted into half-litre water bottles and carried outward by whoever was going that way: an ambulance, a teacher, a motorcycle taxi.',
      codes: ['drugs', 'distance'],
      order: 'author',
    },
    {
      quote:
        '“The morphine has to travel, and it has no fare. So I pay its fare. It is two hundred shillings and I do not write it down, because where would I write it?”',
      codes: ['goodwill', 'money', 'drugs'],
      order: 'participant',
    },
    { quote: 'So I pay its fare.', codes: ['money'], order: 'participant' },
    {
      quote: 'They did not call this charity. They called it finishing the work.',
      codes: ['goodwill'],
      order: 'author',
    },
    {
      quote:
        'In the twelve months before our fieldwork the county store had been without morphine powder for 97 days.',
      codes: ['drugs'],
      order: 'author',
    },
    {
      quote:
        '“When it is finished, we give diclofenac and we give prayer, and we go home by the other road so that we do not pass the gate.”',
      codes: ['drugs', 'faith', 'aftermath'],
      order: 'participant',
    },
    { quote: 'The bottle frightened people.', codes: ['opioids'], order: 'author' },
    {
      quote:
        '“We were taught morphine in one sentence: respiratory depression. That was the whole lecture. So when I see the bottle, I see the sentence.”',
      codes: ['opioids', 'learned'],
      order: 'participant',
    },
    {
      quote: 'Since then the nurses wrapped it in a church cloth.',
      codes: ['opioids', 'faith'],
      order: 'author',
    },
    {
      quote:
        'A clinical officer who had refused to prescribe for a year described sitting through one afternoon with Sister Akinyi while an old man who had been rocking with pain fell asleep against the wall. “After that day I was not reading the sentence. I was reading the man.”',
      codes: ['mentoring', 'opioids', 'confidence'],
      order: 'author',
    },
    {
      quote: 'They had five days of training, of which palliative care took one morning.',
      codes: ['learned'],
      order: 'author',
    },
    {
      quote:
        '“They ask me under the tree, not in the house. ‘Is he going?’ I am not a doctor. I say, ‘Let us prepare as for a journey, and if he does not go, we have only cleaned the house.’”',
      codes: ['indirect', 'prognosis', 'timing'],
      order: 'participant',
    },
    {
      quote:
        'Such formulations were taken up by other volunteers and, in time, by nurses; we heard the sentence about the journey in four villages.',
      codes: ['indirect', 'mentoring'],
      order: 'author',
    },
    {
      quote: 'In several families only the eldest brother might be told, and he lived in Nairobi.',
      codes: ['familygate', 'distance'],
      order: 'author',
    },
    {
      quote: '“So the one who decides is the one who does not smell the wound.”',
      codes: ['familygate'],
      order: 'participant',
    },
    {
      quote: 'Nurses ran the programme and could not sign for its medicine.',
      codes: ['hierarchy'],
      order: 'author',
    },
    {
      quote: '“a very good man whom we have met”',
      codes: ['hierarchy', 'workload'],
      order: 'participant',
    },
    {
      quote:
        'We report this with their permission, and because to leave it out would be to describe a service that does not exist.',
      codes: ['goodwill', 'hierarchy'],
      order: 'author',
      memo: 'The authors mark the edge of what may be reported. Quote with care in the synthesis.',
    },
    {
      quote:
        '“She tells me, give this, give that, and I say yes Sister, thank you Sister, and I look at my shelf, and on my shelf there is a calendar.”',
      codes: ['specialist', 'drugs'],
      order: 'participant',
    },
    {
      quote: '“I visit one hour in the week. She has the other hundred and sixty-seven.”',
      codes: ['familylabour'],
      order: 'participant',
    },
  ],
};
