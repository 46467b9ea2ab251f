import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const macrandal2013: SampleStudy = {
  key: 'macrandal-2013',
  citation: {
    type: 'article-journal',
    title: 'The last ferry: solicited diaries of island doctors and nurses during home deaths',
    author: [
      { family: 'Macrandal', given: 'Iseabail' },
      { family: 'Fyfe-Sulven', given: 'Rory' },
    ],
    issued: { 'date-parts': [[2013, 8]] },
    'container-title': 'The Invented Review of Community Health',
    volume: '27',
    issue: '3',
    page: '188–204',
    language: 'en',
  },
  country: 'United Kingdom (Scotland)',
  setting: 'Five inhabited islands with resident practices',
  participants: '6 GPs, 10 community nurses',
  method: 'Solicited diaries (44 weeks in total) with follow-up interviews',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2010–2011',
    Analysis: 'Constant comparison',
  },
  abstract:
    'Sixteen island GPs and community nurses kept diaries while they were caring for somebody dying at home, and talked them through with a researcher afterwards. The diaries show how the timetable of the last ferry structured decisions; how the patient’s home became the workplace of a very small team who were never off duty; and how skills were rehearsed, lent and lost. Professionals wrote more freely about their own grief than they later spoke of it.',
  results: `# The timetable

The entries are ordered by the boat. “Decision time is 15.40, because the ferry is 16.10.” (Diary, GP 2) Whatever might be needed in the night had to be foreseen before the last sailing, and so prognosis was spoken of in sailings: she would see the Tuesday boat; he might not see the weekend’s.

“Weather warning. Rang the pharmacy on the mainland at 9, box of midazolam promised for the noon boat. Noon boat cancelled. Evening boat cancelled. Went through the cupboard at the surgery, found six ampoules, two out of date. Thought about the two.” (Diary, GP 5) In the follow-up interview the doctor said that he had used them and had written it down. He had also rung the only other doctor within reach, who said, “I’d have done that,” and that was, he thought, what he had rung to hear.

The just-in-case box, which in the mainland guidance is a convenience, was on the islands the whole of the pharmacy. Nurses checked it against the forecast. “Gale 9 by Thursday. Doubled the box.” (Diary, nurse 4)

# Never off

On the smallest island one nurse was on call for 168 hours in the week, in alternate weeks. “Slept in my clothes. Not called. Slept in my clothes again.” (Diary, nurse 1) The diaries are full of such sentences, which were left out when their authors summarised the same week aloud.

There was relief, in principle, from a bank of mainland nurses. It needed to be booked eleven days ahead. “Nobody has ever told me eleven days ahead that they were about to die,” wrote nurse 7; in the interview she said that the system worked well enough, considering.

Families took up what was left over. Neighbours kept a rota for the nights, drawn up by the woman in the post office and pinned beside the lifeboat list. Professionals were grateful, and worried about confidentiality, and said that both feelings were beside the point, since everyone knew.

# Skills on loan

Island deaths were few: the six practices recorded between one and five home deaths each in the year of the study. Doctors described losing a skill between one patient and the next. “Last time was two winters ago. Same pump, new software. It asked me to confirm something and I did not know what it was asking.” (Diary, GP 1) The specialist nurse on the mainland talked him through it by video, while the patient’s brother held the tablet computer and, as the diary notes, corrected the angle.

Others borrowed confidence. Nurse 3 had worked in a hospice before she came to the islands, and her name appears in nine of the other diaries. “Rang K. She didn’t tell me anything I didn’t know. But she said it in order.” (Diary, nurse 8) K herself wrote, in her third week: “Who do I ring?”

# Conversations in a place without strangers

To open a conversation about dying with someone one has danced with at weddings was both easier and more exposing. GP 4, who came from a city, recorded her surprise at how little needed to be said, and her later suspicion that she had taken silence for agreement. “He nodded. They all nod. I think now he was nodding to let me go home.” (Diary, GP 4)

Gaelic was used for some things and English for others. A nurse who spoke both wrote that the symptoms were in English and the fear was in Gaelic, and that the forms were therefore about symptoms.

# Afterwards

On the islands the professional carries the coffin with the rest. The entries after a death are the longest in the diaries. One consists of a list of what was in the kitchen. One reads, entire: “Calm sea. Went round by the shore so as not to be asked.” (Diary, nurse 2)

When we returned the diaries for checking, four participants asked for a copy of their own to keep. One asked us to destroy hers after use, which we did, with her, in her stove.`,
  foundIn: ['citations'],
  codings: [
    {
      quote: '“Decision time is 15.40, because the ferry is 16.10.”',
      codes: ['distance', 'timing'],
      order: 'participant',
    },
    {
      quote:
        'Whatever might be needed in the night had to be foreseen before the last sailing, and so prognosis was spoken of in sailings: she would see the Tuesday boat; he might not see the weekend’s.',
      codes: ['prognosis', 'distance'],
      order: 'author',
    },
    {
      quote:
        '“Weather warning. Rang the pharmacy on the mainland at 9, box of midazolam promised for the noon boat. Noon boat cancelled. Evening boat cancelled. Went through the cupboard at the surgery, found six ampoules, two out of date. Thought about the two.”',
      codes: ['drugs', 'distance', 'justincase'],
      order: 'participant',
    },
    {
      quote:
        'He had also rung the only other doctor within reach, who said, “I’d have done that,” and that was, he thought, what he had rung to hear.',
      codes: ['alone', 'confidence'],
      order: 'author',
    },
    {
      quote:
        'The just-in-case box, which in the mainland guidance is a convenience, was on the islands the whole of the pharmacy.',
      codes: ['justincase'],
      order: 'author',
    },
    {
      quote: '“Gale 9 by Thursday. Doubled the box.”',
      codes: ['justincase', 'distance'],
      order: 'participant',
    },
    {
      quote: '“Slept in my clothes. Not called. Slept in my clothes again.”',
      codes: ['ooh', 'workload'],
      order: 'participant',
      memo: 'Coded up to here. The rest of this study is still to do.',
    },
  ],
};
