import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const penhallowick2024: SampleStudy = {
  key: 'penhallowick-2024',
  citation: {
    type: 'article-journal',
    title:
      '“We’re the palliative team, mate”: remote area nurses and visiting doctors on looking after people who want to finish up at home',
    author: [
      { family: 'Penhallowick', given: 'Tamsin' },
      { family: 'Corriganvale', given: 'Jude' },
      { family: 'Merrigolden', given: 'Len' },
    ],
    issued: { 'date-parts': [[2024, 1]] },
    'container-title': 'Fictive Primary Care Quarterly',
    volume: '20',
    issue: '1',
    page: '1–19',
    language: 'en',
  },
  country: 'Australia',
  setting: 'Seven remote clinics and one regional practice',
  participants: '12 remote area nurses, 4 visiting GPs, 5 health workers',
  method: 'Telephone interviews; reflexive thematic analysis',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2022',
    Analysis: 'Reflexive thematic analysis',
  },
  abstract:
    'People in remote communities who wish to finish up at home depend on small clinics staffed by nurses, health workers and visiting doctors. In telephone interviews 21 staff described what makes this possible. They spoke about planes, fridges and housing; about a phone number that had to be answered by a person; about health workers whose knowledge of family and obligation guided every conversation; and about being taught palliative care too late or by video. Continuity of staff mattered more than any single resource.',
  results: `# A plane, a fridge, a working tap

Asked what palliative care needed, nurses began with things. Medicines came on the Thursday plane. The clinic fridge had failed twice in the summer of the study, when the temperature stood above 44 degrees for nine days, and in one of the failures the whole stock of injectable medicines was lost. “Everyone thinks it’s about the big conversations. Mate, it’s about whether the tap works. I can’t do a subcut line in a house with no water.” (Nurse, clinic C)

Houses held between six and nineteen people. A hospital bed, when it could be got, took the room in which five children slept. Families moved out onto the verandah without being asked, and nurses were uncertain whether to count this as support or as a cost.

# The number that is answered

The regional palliative service had set up a telephone line, staffed by day by two specialist nurses and by night by a doctor who might be anywhere in the state. Its value lay less in advice than in company. “Half the time I know the answer. I just want somebody else to be awake.” (Nurse, clinic A) When for three months the line was diverted to a general triage service, calls fell by four-fifths. A nurse explained that she had been asked whether the patient was breathing normally. “I said no, he’s dying. She said, would you like me to send an ambulance? I said, love, from where?”

# Health workers and the right way to talk

Aboriginal health workers knew who might hear the news, in what order, and who must not be in the room. Visiting doctors who asked them first were said to be “good listeners”; those who did not were remembered for years. “He said it straight out, in front of the wrong people. He meant well. We had to fix that up for a long time.” (Health worker, clinic F)

The word “dying” was seldom used. People were finishing up, or going home, or getting ready. A health worker described how she sat on the ground, at a little distance, facing the same way as the old man, and waited until he asked about the plane. If he asked which day, he wanted to know. If he asked what colour, he did not.

Health workers were paid at the lowest grade in every clinic. Three of the five had not been invited to the case conferences in which these patients were discussed, which were held by video, in the afternoon, in English, with a clinical summary read aloud.

# Taught by video, taught too late

Nurses arrived with emergency skills and few others. Orientation lasted two to five days and dealt with snakes, vehicles and the computer system. Palliative care was an online module; nine of the twelve nurses had completed it, six of them after their first death. “There’s a bit with a lady in a nice bed and a lamp. I kept looking at the lamp.” (Nurse, clinic E)

Short contracts undid whatever had been learned. The average stay at clinic D was eleven weeks. “Old people here won’t tell you anything till you’ve come back. Not come, come back. So the agency nurse gets nothing and thinks they’re all stoic.” (Nurse, clinic D, nine years) Visiting doctors spoke in similar terms of a trust that was held by two or three long-standing staff and lent out, visit by visit, to the rest.

# Sending away

The hardest stories were of evacuation. A person who was flown out for treatment of something reversible might die in a city 1,400 km from country, and the body’s return could take weeks and cost a family some thousands of dollars. Staff weighed this each time they reached for the phone. “If I send her and she dies there, I took her. If I don’t and she dies here of a chest infection, I left her. There is nobody who’s paid to hold that but me.” (Nurse, clinic G)

Some deaths were spoken of with quiet satisfaction. Dogs were on the bed. The fire was lit. “Twenty-two people and me,” said a nurse at the same clinic. “I did the mouth care and otherwise I kept out of the road. That was the best nursing I’ve ever done.”`,
  foundIn: ['medline'],
  codings: [],
};
