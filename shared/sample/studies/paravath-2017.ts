import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const paravath2017: SampleStudy = {
  key: 'paravath-2017',
  citation: {
    type: 'article-journal',
    title:
      'Neighbourhood, clinic, household: primary care doctors and link nurses in a community palliative care network in Kerala',
    author: [
      { family: 'Paravathmala', given: 'Suma' },
      { family: 'Thekkanvila', given: 'Rajeevan' },
    ],
    issued: { 'date-parts': [[2017, 1]] },
    'container-title': 'The Invented Review of Community Health',
    volume: '31',
    issue: '1',
    page: '5–24',
    language: 'en',
  },
  country: 'India',
  setting: 'Six panchayats served by primary health centres and volunteer groups',
  participants: '10 primary care doctors, 15 palliative link nurses',
  method: 'In-depth interviews in Malayalam and English; narrative analysis',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2014–2015',
    Analysis: 'Narrative analysis',
  },
  abstract:
    'In Kerala, palliative care at home is widely supported by local government and volunteers, yet primary care doctors and nurses describe the work as precarious. We collected narratives from 25 professionals in six panchayats. Three plots recur: the doctor who is summoned but not consulted, the nurse who is everybody’s daughter, and the family that hides the diagnosis. Abundance of goodwill did not remove the need for clear responsibility, for medical training in symptom control, and for time.',
  results: `# A word on plots

We read the interviews as stories with a beginning, a trouble and an ending, and we were struck by how rarely the trouble was the illness.

# First plot: summoned, not consulted

Doctors at the primary health centres told of being called to the house at the end for a signature. “For two months the volunteers come, the nurse comes, the politician comes with a wheelchair. At the last they send an auto-rickshaw for me. I’m asked to write that he is dead. I never met him.” (Dr Leela, 14 years in service) The outpatient queue stood at 180 patients on the morning of that interview, and the doctor apologised twice for looking at the door.

In this plot, home care has grown strong beside the clinic rather than out of it. “It is a beautiful network and I’m not a knot in it.” (Dr Anwar) Doctors’ absence was read by volunteers as lack of interest; doctors read it as lack of invitation.

Two panchayats had changed the ending. There the link nurse read out the home care list at the health centre every second Saturday, and doctors, nurses and volunteers settled name by name who would go. “It takes forty minutes,” said Dr Leela’s counterpart in the neighbouring panchayat, “and it saves me forty phone calls, and also shame.”

# Second plot: everybody’s daughter

Link nurses were young, female, employed on eleven-month contracts, and known by name in several hundred houses. “They call me mol [daughter]. Mol, come and see his leg. Mol, talk to my sister-in-law. Mol, eat. I cannot say to them that I’m paid up to four o’clock.” (Nurse Sindhu) Kinship terms opened every door and closed the possibility of going home. Pay arrived late: at the time of interview nine of the fifteen nurses had not been paid for between two and five months.

They walked where the road ended. They also did what the family could not face. “The wound had worms. The wife was standing outside. I cleaned it and I sang a film song, loudly, so that he’d know I wasn’t disgusted. Afterwards I vomited behind the well. Then I ate, because she had cooked.” (Nurse Jincy)

# Third plot: the hidden diagnosis

All but one of the narrators told a story of concealment. “The file is kept in the neighbour’s house. The daughter tells me on the phone: Sister, you must say it is ulcer. So I say ulcer. He says to me, very gently, ‘This ulcer will finish me by Onam, no?’ I say, ‘Uncle, what would you like to do before Onam?’” (Nurse Bindhu)

The tellers did not present concealment as ignorance. It was an act of love with a cost, and the cost was carried by the one who knew. Nurses differed in what they did. Some kept the family’s word strictly; others, like Bindhu, answered the question that lay under the question. Several had learned the technique from one senior volunteer, a retired schoolteacher, who used to make them rehearse on the bus.

God’s will was invoked by families of all three faiths. “When they say ‘it is in His hands’ it may mean stop, and it may mean don’t stop. You have to wait and see which.” (Dr Thomas)

# What doctors wished they’d been taught

Undergraduate teaching on pain was recalled as a single hour. “I could draw you the brachial plexus even now. But a woman with breast cancer who can’t lift her arm, I learned from Nurse Sindhu what to do.” (Dr Anwar) Of ten doctors, four had prescribed oral morphine in the preceding year, although all ten worked within an hour of a licensed centre. The reasons given were the register, the inspector, and “not wanting to be the first in this taluk to make a mistake with it” (Dr Meera).`,
  foundIn: ['psycinfo'],
  codings: [
    {
      quote: 'we were struck by how rarely the trouble was the illness',
      codes: ['responsibility'],
      order: 'author',
      memo: 'Orienting remark that pays off in the first plot. Keep, or is it only signposting?',
    },
    {
      quote:
        '“For two months the volunteers come, the nurse comes, the politician comes with a wheelchair. At the last they send an auto-rickshaw for me. I’m asked to write that he is dead. I never met him.”',
      codes: ['responsibility', 'workload'],
      order: 'participant',
    },
    { quote: 'I never met him.', codes: ['acquaintance', 'responsibility'], order: 'participant' },
    {
      quote:
        'The outpatient queue stood at 180 patients on the morning of that interview, and the doctor apologised twice for looking at the door.',
      codes: ['workload', 'time'],
      order: 'author',
    },
    {
      quote: '“It is a beautiful network and I’m not a knot in it.”',
      codes: ['meetings', 'responsibility'],
      order: 'participant',
    },
    {
      quote:
        'Doctors’ absence was read by volunteers as lack of interest; doctors read it as lack of invitation.',
      codes: ['responsibility'],
      order: 'author',
    },
    {
      quote:
        'There the link nurse read out the home care list at the health centre every second Saturday, and doctors, nurses and volunteers settled name by name who would go.',
      codes: ['meetings'],
      order: 'author',
    },
    {
      quote: '“and it saves me forty phone calls, and also shame.”',
      codes: ['meetings', 'time'],
      order: 'participant',
    },
    {
      quote:
        '“They call me mol [daughter]. Mol, come and see his leg. Mol, talk to my sister-in-law. Mol, eat. I cannot say to them that I’m paid up to four o’clock.”',
      codes: ['neighbour', 'goodwill'],
      order: 'participant',
    },
    {
      quote: 'Kinship terms opened every door and closed the possibility of going home.',
      codes: ['neighbour', 'goodwill'],
      order: 'author',
    },
    {
      quote:
        'at the time of interview nine of the fifteen nurses had not been paid for between two and five months.',
      codes: ['money', 'workload'],
      order: 'author',
    },
    {
      quote:
        '“The wound had worms. The wife was standing outside. I cleaned it and I sang a film song, loudly, so that he’d know I wasn’t disgusted. Afterwards I vomited behind the well. Then I ate, because she had cooked.”',
      codes: ['aftermath', 'alone'],
      order: 'participant',
    },
    {
      quote: 'I sang a film song, loudly, so that he’d know I wasn’t disgusted.',
      codes: ['dignity'],
      order: 'participant',
    },
    {
      quote:
        '“The file is kept in the neighbour’s house. The daughter tells me on the phone: Sister, you must say it is ulcer. So I say ulcer. He says to me, very gently, ‘This ulcer will finish me by Onam, no?’ I say, ‘Uncle, what would you like to do before Onam?’”',
      codes: ['familygate', 'indirect', 'prognosis'],
      order: 'participant',
    },
    {
      quote:
        'The tellers did not present concealment as ignorance. It was an act of love with a cost, and the cost was carried by the one who knew.',
      codes: ['familygate'],
      order: 'author',
    },
    {
      quote: 'answered the question that lay under the question',
      codes: ['indirect', 'prognosis'],
      order: 'author',
    },
    {
      quote:
        '“When they say ‘it is in His hands’ it may mean stop, and it may mean don’t stop. You have to wait and see which.”',
      codes: ['faith', 'timing'],
      order: 'participant',
    },
    {
      quote:
        '“I could draw you the brachial plexus even now. But a woman with breast cancer who can’t lift her arm, I learned from Nurse Sindhu what to do.”',
      codes: ['learned', 'mentoring'],
      order: 'participant',
    },
    {
      quote:
        'Of ten doctors, four had prescribed oral morphine in the preceding year, although all ten worked within an hour of a licensed centre.',
      codes: ['opioids', 'rarity'],
      order: 'author',
    },
    {
      quote: '“not wanting to be the first in this taluk to make a mistake with it”',
      codes: ['opioids', 'confidence'],
      order: 'participant',
    },
  ],
};
