import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const zoltowicz2023: SampleStudy = {
  key: 'zoltowicz-2023',
  citation: {
    type: 'article-journal',
    title:
      'Alone with the family: long-term home care nurses in eastern Poland on the last weeks of life',
    author: [
      { family: 'Żółtowicz-Brzeska', given: 'Małgorzata' },
      { family: 'Święchowiec', given: 'Bożena' },
      { family: 'Łąckiewska', given: 'Zofia' },
    ],
    issued: { 'date-parts': [[2023, 5]] },
    'container-title': 'Journal of Invented Care Studies',
    volume: '11',
    issue: '2',
    page: '95–112',
    language: 'en',
  },
  country: 'Poland',
  setting: 'Small towns and villages in an eastern voivodeship',
  participants: '13 long-term home care nurses',
  method: 'Repeat interviews (two per nurse); interpretative phenomenological analysis',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2021–2022',
    Analysis: 'Interpretative phenomenological analysis',
  },
  abstract:
    'Long-term home care nurses in Poland visit severely dependent people four times a week, often without a hospice team. Using repeat interviews with 13 nurses and interpretative phenomenological analysis, we examined what it is like to accompany the last weeks of life in this position. Three experiential themes are presented: standing between the doctor and the bed; speaking under the eyes of the family; and carrying it home. Being known and being alone turned out to be two sides of one experience.',
  results: `# Standing between the doctor and the bed

For Halina, who has nursed for 31 years, the telephone is the worst part. “I ring the doctor and I hear him typing. I say, she’s not swallowing. He says, crush the tablets. I say, doctor, she is not swallowing. He says, try yoghurt.” She tells the story as comedy, in two voices, and it is only on the second telling, in the second interview, that she adds that the patient died the same night without an injection.

The nurses see what is needed and may not order it; the doctor may order it and does not see. Most are single visitors, employed by a contractor, with no colleague to ask. “Hospice has a doctor, a psychologist, a chaplain, a car with a sign. I have a bicycle and a contract for four visits.” (Jadwiga) The hospice’s waiting list was five weeks at the time of the first interviews; of the patients whom the nurses had referred in the preceding half-year, more than half had died on the list.

Knowledge is gathered on the way. “From my sister-in-law, who’s in oncology. From the internet. From a patient’s wife, who was a veterinary nurse: she taught me subcutaneous, on her husband, with his permission.” (Grażyna) Grażyna’s pride and her alarm at this account are not separable, and we have not tried to separate them.

# Speaking under the eyes of the family

Most of the nurses’ patients live with children, and in the rooms we are told of, there is always someone in the doorway. “The daughter stands behind him and shakes her head at me. So I talk to him about his bees.” (Halina) But the bees, it turns out, are not a change of subject. “He said, ‘Who’ll open the hives in April?’ And I said, ‘Who would you like to?’ And he told me, and he told me where the smoker was, and which hive was bad-tempered. It was his will, we made his will, with the daughter in the door.” (Halina, second interview)

Speaking sideways, as three of the nurses call it, is here not an evasion but an achievement of tact under observation.

With God it is simpler, and harder. “The priest comes and everyone understands, and nobody has said a word. For the religious ones that is enough. For the ones who aren’t, I’m the priest.” (Teresa) The word hospicjum is feared: “Say hospicjum and they throw you out of the house. I say: the ladies who help with pain.” (Jadwiga)

# Carrying it home

In the villages the nurse is also a parishioner, a cousin and a customer. Bożenna attended eleven funerals in one year and sat each time with the family. “They keep a place for me. You can’t not go. And on Monday there is another one in the bed, and his wife says, ‘You were at Kowalczyk’s, weren’t you?’ So she knows what I’m for.” To be known in this way is to be welcomed as an omen.

What is missing is somebody to tell. Ten of the thirteen said that the research interview was the first time that they had spoken of these deaths at length. “My husband says, don’t bring it to the table. So I leave it in the shed with the bicycle.” (Grażyna)

And yet no one wished to leave. Wanda, four years from her pension, looks for words for what she receives and finds a gesture: she cups her hands, as if to be given water. “I comb their hair. Nobody counts that. When I’ve combed her hair, she’s a lady again, she’s the teacher, she tells me to sit up straight.” (Wanda)`,
  foundIn: ['cinahl'],
  codings: [
    {
      quote:
        '“I ring the doctor and I hear him typing. I say, she’s not swallowing. He says, crush the tablets. I say, doctor, she is not swallowing. He says, try yoghurt.”',
      codes: ['hierarchy', 'phone'],
      order: 'participant',
    },
    {
      quote:
        'She tells the story as comedy, in two voices, and it is only on the second telling, in the second interview, that she adds that the patient died the same night without an injection.',
      codes: ['hierarchy', 'drugs', 'aftermath'],
      order: 'author',
    },
    {
      quote:
        'The nurses see what is needed and may not order it; the doctor may order it and does not see.',
      codes: ['hierarchy', 'responsibility'],
      order: 'author',
      memo: 'Compare ‘Nurses ran the programme and could not sign for its medicine’ (Kenya). Two countries, one sentence.',
    },
    {
      quote:
        '“Hospice has a doctor, a psychologist, a chaplain, a car with a sign. I have a bicycle and a contract for four visits.”',
      codes: ['specialist', 'equipment', 'alone'],
      order: 'participant',
    },
    {
      quote: 'I have a bicycle and a contract for four visits.',
      codes: ['money', 'workload'],
      order: 'participant',
    },
    {
      quote:
        'of the patients whom the nurses had referred in the preceding half-year, more than half had died on the list.',
      codes: ['specialist'],
      order: 'author',
    },
    {
      quote:
        '“From my sister-in-law, who’s in oncology. From the internet. From a patient’s wife, who was a veterinary nurse: she taught me subcutaneous, on her husband, with his permission.”',
      codes: ['learned', 'mentoring'],
      order: 'participant',
    },
    {
      quote:
        'Grażyna’s pride and her alarm at this account are not separable, and we have not tried to separate them.',
      codes: ['confidence', 'learned'],
      order: 'author',
    },
    {
      quote:
        '“The daughter stands behind him and shakes her head at me. So I talk to him about his bees.”',
      codes: ['familygate', 'indirect'],
      order: 'participant',
    },
    {
      quote:
        '“He said, ‘Who’ll open the hives in April?’ And I said, ‘Who would you like to?’ And he told me, and he told me where the smoker was, and which hive was bad-tempered. It was his will, we made his will, with the daughter in the door.”',
      codes: ['indirect', 'familygate', 'timing'],
      order: 'participant',
    },
    {
      quote:
        'Speaking sideways, as three of the nurses call it, is here not an evasion but an achievement of tact under observation.',
      codes: ['indirect'],
      order: 'author',
    },
    {
      quote:
        '“The priest comes and everyone understands, and nobody has said a word. For the religious ones that is enough. For the ones who aren’t, I’m the priest.”',
      codes: ['faith', 'alone'],
      order: 'participant',
    },
    {
      quote:
        '“Say hospicjum and they throw you out of the house. I say: the ladies who help with pain.”',
      codes: ['word'],
      order: 'participant',
    },
    {
      quote: 'In the villages the nurse is also a parishioner, a cousin and a customer.',
      codes: ['neighbour'],
      order: 'author',
    },
    {
      quote:
        '“They keep a place for me. You can’t not go. And on Monday there is another one in the bed, and his wife says, ‘You were at Kowalczyk’s, weren’t you?’ So she knows what I’m for.”',
      codes: ['neighbour', 'aftermath'],
      order: 'participant',
    },
    {
      quote: 'To be known in this way is to be welcomed as an omen.',
      codes: ['neighbour', 'acquaintance'],
      order: 'author',
    },
    {
      quote:
        '“My husband says, don’t bring it to the table. So I leave it in the shed with the bicycle.”',
      codes: ['aftermath', 'alone'],
      order: 'participant',
    },
    {
      quote:
        'Wanda, four years from her pension, looks for words for what she receives and finds a gesture: she cups her hands, as if to be given water.',
      codes: ['aftermath'],
      order: 'author',
    },
    {
      quote:
        '“I comb their hair. Nobody counts that. When I’ve combed her hair, she’s a lady again, she’s the teacher, she tells me to sit up straight.”',
      codes: ['dignity'],
      order: 'participant',
    },
  ],
};
