import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const lindvag2018: SampleStudy = {
  key: 'lindvag-2018',
  citation: {
    type: 'article-journal',
    title:
      'Winter roads and warm kitchens: an ethnography of municipal home nurses caring for the dying north of the Arctic Circle',
    author: [
      { family: 'Lindvåg', given: 'Åshild' },
      { family: 'Tveråsen', given: 'Sølve' },
      { family: 'Høgstrøm', given: 'Jorunn Kjærsti' },
    ],
    issued: { 'date-parts': [[2018]] },
    'container-title': 'Nowhere Studies in Rural Practice',
    volume: '9',
    page: '88–109',
    language: 'en',
  },
  country: 'Norway',
  setting: 'Three municipalities, population under 4,000 each',
  participants: '9 home nurses, 3 municipal doctors; 31 households observed',
  method: 'Ethnography: 240 hours of observation, field notes, informal interviews',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2015–2017 (two winters)',
    Analysis: 'Reflexive ethnographic analysis',
  },
  abstract:
    'We accompanied nine municipal home nurses in northern Norway over two winters (240 hours of observation, 31 households) to understand how care for dying people is accomplished where distances are long and staff are few. Distance was not a background condition but a daily actor that decided the order of visits, the contents of the car and the hour at which a doctor was called. Nurses combined the roles of neighbour and professional. Skill was kept alive by two experienced colleagues and was lost when they were away.',
  results: `# The car

We begin in the car because the nurses do. Målfrid’s is a grey estate with studded tyres, a shovel, a thermos and, behind the driver’s seat, a plastic crate that is not on any inventory: two syringe pumps, four boxes of butterfly needles, mouth sponges, a catheter set, a candle. “If it is not in the car it is in Tromsø,” she says, “and if it is in Tromsø it does not exist.”

The order of the day’s visits was decided each morning by the road report. On eleven of the forty-three days we observed, at least one mountain road was closed or open only in convoy. A convoy at 14.00 meant that a patient beyond the pass was seen before noon or not at all, and that pain at four o’clock was treated by telephone.

Field note, 9 February. Målfrid stands in her stockings in the hall, phone on speaker, while the daughter on the other side of the fjord reads the label on the ampoule aloud. Letter by letter. Then the dose. Then again. When it is done Målfrid sits down on the shoe bench and breathes out.

# Neighbour and nurse

In these municipalities nobody is cared for by a stranger. “I taught her son to ski. I owe her husband for a boat engine. And now I am to wash her.” (Ragnhild) The nurses did not experience this as a conflict to be solved but as a weather to be dressed for. They took off the uniform jacket before entering some houses and kept it on in others. Coffee was always accepted. It was over coffee, and never in the bedroom, that the future was mentioned: a question about who would take the dog, about whether the grandchildren were coming at Easter or perhaps sooner.

Sami elders in two households spoke of death indirectly or not at all, and a nurse who shared their language warned us that to name it was, for some, to call it. In her words, “We talk beside it. You can come quite close, beside it.” Nurses without the language relied on grandchildren to interpret. They were uneasy about it, and did it.

# The two who know

Competence was concentrated in two women in their late fifties. Both had worked in the palliative unit of the regional hospital; everyone else had learned from them. “I had never set up the pump alone. Solveig stood behind me with her hands in her pockets. She said, ‘I am not here.’ That is how I learned.” (Ingvill, three years qualified)

When Solveig was on leave the pump stayed in its box. A dying man we had visited for three weeks was sent 180 km by ambulance in the last two days of his life because no one on the rota had used the device within the year. The municipality recorded the transfer as a change in medical need. The nurses recorded it differently. “He got no worse,” said Ingvill. “We got fewer.”

# The doctor, on Wednesdays

The doctor’s post in the smallest municipality had been filled by eleven different locums in twenty-six months. Each new doctor began again, and families told the story from the beginning. “Now I say it to them before they take off their coat: she is dying, she knows it, she wants to stay, and you are to sign here.” (Ragnhild) Such sentences were possible from a nurse of her age. Ingvill could not have said them, and told us so.

The specialist team at the regional hospital was praised by everyone who had reached it. It answered between eight and half past three. Outside those hours the nurses rang each other, including when they were not on duty; we never saw such a call refused, and we never saw one paid.

# Leaving

After a death the nurses opened a window. They washed the body with the family if the family wished, lit the candle from the crate, and stayed for coffee. Then they cleared the snow from the steps, so that those who came would not fall. We have no analytic category for the steps.`,
  foundIn: ['cinahl'],
  codings: [
    {
      quote:
        'behind the driver’s seat, a plastic crate that is not on any inventory: two syringe pumps, four boxes of butterfly needles, mouth sponges, a catheter set, a candle.',
      codes: ['equipment', 'goodwill'],
      order: 'author',
    },
    {
      quote:
        '“If it is not in the car it is in Tromsø,” she says, “and if it is in Tromsø it does not exist.”',
      codes: ['equipment', 'distance'],
      order: 'participant',
    },
    {
      quote: 'The order of the day’s visits was decided each morning by the road report.',
      codes: ['distance'],
      order: 'author',
    },
    {
      quote:
        'a patient beyond the pass was seen before noon or not at all, and that pain at four o’clock was treated by telephone.',
      codes: ['distance', 'drugs'],
      order: 'author',
    },
    {
      quote:
        'Field note, 9 February. Målfrid stands in her stockings in the hall, phone on speaker, while the daughter on the other side of the fjord reads the label on the ampoule aloud. Letter by letter. Then the dose. Then again. When it is done Målfrid sits down on the shoe bench and breathes out.',
      codes: ['phone', 'familylabour', 'alone'],
      order: 'author',
      memo: 'One scene holds medicines, distance and the daughter as pair of hands. Kept whole on purpose.',
    },
    {
      quote:
        '“I taught her son to ski. I owe her husband for a boat engine. And now I am to wash her.”',
      codes: ['neighbour', 'acquaintance'],
      order: 'participant',
    },
    {
      quote:
        'The nurses did not experience this as a conflict to be solved but as a weather to be dressed for.',
      codes: ['neighbour'],
      order: 'author',
    },
    {
      quote: 'It was over coffee, and never in the bedroom, that the future was mentioned',
      codes: ['indirect', 'timing'],
      order: 'author',
    },
    {
      quote:
        'Sami elders in two households spoke of death indirectly or not at all, and a nurse who shared their language warned us that to name it was, for some, to call it.',
      codes: ['faith', 'language'],
      order: 'author',
    },
    {
      quote: '“We talk beside it. You can come quite close, beside it.”',
      codes: ['indirect'],
      order: 'participant',
    },
    {
      quote: 'Competence was concentrated in two women in their late fifties.',
      codes: ['mentoring', 'workload'],
      order: 'author',
    },
    {
      quote:
        '“I had never set up the pump alone. Solveig stood behind me with her hands in her pockets. She said, ‘I am not here.’ That is how I learned.”',
      codes: ['mentoring', 'pump'],
      order: 'participant',
    },
    {
      quote:
        'A dying man we had visited for three weeks was sent 180 km by ambulance in the last two days of his life because no one on the rota had used the device within the year.',
      codes: ['rarity', 'pump', 'distance'],
      order: 'author',
    },
    {
      quote:
        'because no one on the rota had used the device within the year. The municipality recorded the transfer as a change in medical need.',
      codes: ['workload', 'rarity'],
      order: 'author',
      memo: 'Overlaps the transfer itself: the cause and how the cause was filed.',
    },
    {
      quote: 'Each new doctor began again, and families told the story from the beginning.',
      codes: ['handover', 'workload'],
      order: 'author',
    },
    {
      quote:
        '“Now I say it to them before they take off their coat: she is dying, she knows it, she wants to stay, and you are to sign here.”',
      codes: ['hierarchy', 'confidence'],
      order: 'participant',
    },
    {
      quote: 'It answered between eight and half past three.',
      codes: ['specialist', 'ooh'],
      order: 'author',
    },
    {
      quote:
        'the nurses rang each other, including when they were not on duty; we never saw such a call refused, and we never saw one paid.',
      codes: ['goodwill', 'ooh'],
      order: 'author',
    },
    {
      quote:
        'They washed the body with the family if the family wished, lit the candle from the crate, and stayed for coffee. Then they cleared the snow from the steps, so that those who came would not fall.',
      codes: ['dignity', 'aftermath'],
      order: 'author',
      memo: '‘No analytic category for the steps’: do we have one? Left uncategorised for now.',
    },
  ],
};
