import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const castellane2019: SampleStudy = {
  key: 'castellane-2019',
  citation: {
    type: 'article-journal',
    title:
      'Saying the P-word: family physicians and home care nurses on introducing palliative care to people with heart and lung failure',
    author: [
      { family: 'Castellane-Roy', given: 'Éloïse' },
      { family: 'Whitbeckett', given: 'Dorian' },
      { family: 'Lachanceau', given: 'Noémie' },
    ],
    issued: { 'date-parts': [[2019, 6]] },
    'container-title': 'Fictive Primary Care Quarterly',
    volume: '15',
    issue: '2',
    page: '140–156',
    language: 'en',
  },
  country: 'Canada',
  setting: 'Family health teams, two mid-sized cities and one northern district',
  participants: '23 family physicians, 12 home care nurses',
  method: 'Focus groups (n = 6); interpretive description',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2016–2017',
    Analysis: 'Interpretive description',
  },
  abstract:
    'Objective: To understand how family physicians and home care nurses introduce palliative care to people with advanced heart failure or chronic lung disease. Design: Interpretive description. Setting: Three regions of one Canadian province. Participants: 23 family physicians and 12 home care nurses in six focus groups. Main findings: Participants found no natural moment for the conversation, avoided the word “palliative”, and felt least prepared where illness was not cancer. Nurses were frequently asked questions that physicians had not been asked. Conclusion: Uncertain prognosis should be the reason to begin the conversation rather than the reason to wait.',
  results: `# No natural moment

Participants compared cancer, in which a scan or a failed treatment “opened the door”, with heart and lung disease, in which the door stood permanently ajar and no one walked through it. “He has died four times, this guy. Four times in the ICU, four times home for supper. So which one of those was I supposed to say it was the last?” (Family physician, FG3) The group laughed, and then a nurse said quietly: “His wife asks me that. Every visit. I thought you were telling her.” (Home care nurse, FG3)

The exchange illustrates a finding present in all six groups: each profession believed that the other was having the conversation. Physicians waited for decline, for a question or for a specialist’s letter. Nurses were asked directly, often while doing something else with their hands, and were unsure whether they were permitted to answer.

# The word

Of 35 participants, 29 reported that they avoided or postponed the word “palliative”. “I say ‘extra layer of support’. I say ‘comfort-focused’. I’ve said ‘the team with the nice nurses’. I have never once opened with palliative, because the minute I do they hear the closing of a door.” (Family physician, FG1)

Substitutes had consequences. Patients referred under another name met the palliative team without knowing who they were, and at least three had sent them away. A nurse recalled standing in a driveway explaining her own lanyard. “It says Palliative on my chest. She read it before I got my boots off. So that’s how she found out, from my chest.” (Home care nurse, FG5) Euphemism, in short, did not remove the moment of disclosure; it moved it to someone less prepared.

A minority had stopped avoiding the word. What they had in common was not temperament but a period of working alongside a palliative physician, which had given them, as one said, “the sentences”. “I literally wrote down what she said. ‘Tell me what you understand.’ ‘What are you hoping for? What are you worried about?’ I still have the card in my bag. It’s disgusting now, it’s got coffee on it.” (Family physician, FG6)

# Hope as a shared object

Hope was spoken of as something fragile that the clinician might break. Physicians described a duty to keep it intact, even where they suspected that the patient had already put it down. “I had my whole careful speech. And she said, ‘Honey, I planned the music in March.’” (Family physician, FG2) Nurses more often described hope as changing its content: from cure, to the cottage, to a night without choking.

# Nobody’s disease

With lung disease in particular, physicians felt that they had neither the respirologist’s knowledge nor a palliative service that would accept the patient. “Cancer gets the navigator, the binder and the parking pass. COPD gets me.” (Family physician, FG4) Two regions required a prognosis of less than three months for home palliative nursing. Participants admitted to shading the form: “You write three months and you hope God isn’t auditing.” (Family physician, FG4)

In the northern district the difficulty was sharper. Oxygen was delivered once a week by a truck from 310 km away, and breathlessness was treated with small doses of morphine by physicians who had never seen it done. “I read it on my phone in her bathroom. I came out and I was very calm.” (Family physician, FG6)`,
  foundIn: ['medline', 'psycinfo'],
  codings: [
    {
      quote:
        'Participants compared cancer, in which a scan or a failed treatment “opened the door”, with heart and lung disease, in which the door stood permanently ajar and no one walked through it.',
      codes: ['noncancer', 'timing'],
      order: 'author',
    },
    {
      quote:
        '“He has died four times, this guy. Four times in the ICU, four times home for supper. So which one of those was I supposed to say it was the last?”',
      codes: ['noncancer', 'timing', 'prognosis'],
      order: 'participant',
    },
    {
      quote: '“His wife asks me that. Every visit. I thought you were telling her.”',
      codes: ['responsibility', 'prognosis'],
      order: 'participant',
    },
    {
      quote:
        'The exchange illustrates a finding present in all six groups: each profession believed that the other was having the conversation.',
      codes: ['responsibility', 'timing'],
      order: 'author',
      memo: 'Same shape as ‘courteous withdrawal’ in the Irish study, but about talk instead of treatment.',
    },
    {
      quote:
        'Nurses were asked directly, often while doing something else with their hands, and were unsure whether they were permitted to answer.',
      codes: ['prognosis', 'hierarchy'],
      order: 'author',
    },
    {
      quote:
        '“I say ‘extra layer of support’. I say ‘comfort-focused’. I’ve said ‘the team with the nice nurses’. I have never once opened with palliative, because the minute I do they hear the closing of a door.”',
      codes: ['word'],
      order: 'participant',
    },
    {
      quote:
        'I have never once opened with palliative, because the minute I do they hear the closing of a door.',
      codes: ['word', 'hope'],
      order: 'participant',
    },
    {
      quote:
        'Patients referred under another name met the palliative team without knowing who they were, and at least three had sent them away.',
      codes: ['word', 'specialist'],
      order: 'author',
    },
    {
      quote:
        '“It says Palliative on my chest. She read it before I got my boots off. So that’s how she found out, from my chest.”',
      codes: ['word', 'prognosis'],
      order: 'participant',
    },
    {
      quote:
        'Euphemism, in short, did not remove the moment of disclosure; it moved it to someone less prepared.',
      codes: ['word', 'timing'],
      order: 'author',
    },
    {
      quote:
        'a period of working alongside a palliative physician, which had given them, as one said, “the sentences”',
      codes: ['mentoring', 'confidence'],
      order: 'author',
    },
    {
      quote:
        '“I literally wrote down what she said. ‘Tell me what you understand.’ ‘What are you hoping for? What are you worried about?’ I still have the card in my bag. It’s disgusting now, it’s got coffee on it.”',
      codes: ['mentoring'],
      order: 'participant',
    },
    {
      quote: 'Hope was spoken of as something fragile that the clinician might break.',
      codes: ['hope'],
      order: 'author',
    },
    {
      quote:
        '“I had my whole careful speech. And she said, ‘Honey, I planned the music in March.’”',
      codes: ['hope', 'prognosis'],
      order: 'participant',
    },
    {
      quote:
        'With lung disease in particular, physicians felt that they had neither the respirologist’s knowledge nor a palliative service that would accept the patient.',
      codes: ['noncancer', 'specialist'],
      order: 'author',
    },
    {
      quote: '“Cancer gets the navigator, the binder and the parking pass. COPD gets me.”',
      codes: ['noncancer'],
      order: 'participant',
    },
    {
      quote:
        'Participants admitted to shading the form: “You write three months and you hope God isn’t auditing.”',
      codes: ['money', 'noncancer'],
      order: 'author',
    },
    {
      quote:
        'Oxygen was delivered once a week by a truck from 310 km away, and breathlessness was treated with small doses of morphine by physicians who had never seen it done.',
      codes: ['equipment', 'distance', 'opioids'],
      order: 'author',
    },
    {
      quote: '“I read it on my phone in her bathroom. I came out and I was very calm.”',
      codes: ['confidence', 'alone', 'opioids'],
      order: 'participant',
    },
  ],
};
