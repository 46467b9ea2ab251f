import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const harrow2016: SampleStudy = {
  key: 'harrow-2016',
  citation: {
    type: 'article-journal',
    title:
      '“You borrow it from your evenings”: general practitioners and dying at home in a sparsely populated county',
    author: [
      { family: 'Harrow', given: 'Edith M.' },
      { family: 'Ostler', given: 'Piers' },
    ],
    issued: { 'date-parts': [[2016, 3]] },
    'container-title': 'Journal of Invented Care Studies',
    volume: '4',
    issue: '1',
    page: '11–27',
    language: 'en',
  },
  country: 'United Kingdom (England)',
  setting: 'Eleven rural general practices, northern county',
  participants: '19 GPs (11 women, 8 men; 3–34 years in practice)',
  method: 'Semi-structured interviews; thematic analysis',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2013–2014',
    Analysis: 'Inductive thematic analysis',
  },
  abstract:
    'Background: Rural general practitioners are expected to look after people who wish to die at home, often at a distance from specialist services. Aim: To describe how GPs in a sparsely populated county experience this work. Method: Semi-structured interviews with 19 GPs, analysed thematically. Results: GPs protected time for dying patients by taking it from elsewhere, managed the supply of medicines through personal arrangements, and found the hours after six o’clock the weakest part of the system. Conclusion: Good deaths at home depended on individual willingness more than on organised provision.',
  results: `# Time that is not in the diary

All nineteen GPs described palliative care as work they valued and as work for which no room had been made. A home visit to a dying patient took between forty minutes and two hours including travel, against a nominal allowance of ten minutes for any consultation. The difference was made up at lunch, before morning surgery or, most often, after the last patient of the evening.

“You borrow it from your evenings. Nobody has ever asked me to, and nobody has ever asked me whether I could. You just know that if you go at seven you can sit down, and if you go at one you will be looking at your watch.” (GP04, partner, 21 years)

Younger GPs, several of whom were salaried and had children at home, were more likely to question the arrangement. “My predecessor gave every family his home number. I’m not going to do that. But then I lie there on a Friday night wondering who they are ringing instead.” (GP16, salaried, 4 years) What an older generation had described as vocation, this group described as a gap in staffing that vocation happened to cover. Two practices had carried an unfilled partnership for more than a year; in both, visits to dying patients had been shared out among whoever was in the building, and GPs regretted the loss of a single familiar doctor.

# Medicines, and the forty miles

The supply of injectable medicines was the most frequent practical difficulty. The county had two pharmacies that kept a full palliative stock, and from the furthest practice the nearer of them was a round trip of forty miles. GPs responded by prescribing early, by keeping their own supplies, and by knowing the pharmacist’s mobile number.

“On paper there is a scheme. In reality there is Jean. Jean opens the shop for me on a Sunday because I looked after her mother. When Jean retires there isn’t a scheme.” (GP11, partner, 28 years)

Prescribing in advance of need was not straightforward either. Several GPs hesitated to leave strong opioids in a house days or weeks before they might be wanted, and described imagining the coroner’s question rather than the patient’s pain. One put it bluntly: “I’ve drawn up morphine for a dying man perhaps six times in ten years. It isn’t that I don’t know the dose. It’s that I don’t know it in my hands.” (GP07, partner, 12 years)

# After six o’clock

Every participant named the out-of-hours period as the point at which carefully made plans came apart. The out-of-hours doctor did not know the patient, could rarely see the GP’s record, and might be ninety minutes away. “We’d agreed everything. No hospital, she’d said it to me, to her sons, to the nurse. Saturday two in the morning she’s breathless, a stranger comes, no notes, and what does he do? He does what I’d do if I knew nothing. He sends her in.” (GP02, partner, 17 years)

GPs did not blame their colleagues. They spoke instead of a service designed around episodes being asked to recognise a process. Where the handover form had been faxed, it was sometimes found days later beneath other papers.

# What knowing the family allows

Having known a patient for many years was described as the single advantage that rural practice still possessed. It shortened conversations. “I said to him, ‘It’s like your father, Tom,’ and he said ‘Aye, I thought so,’ and that was the whole of it. You can’t do that on a first visit.” (GP04) The same closeness had its cost. GPs met the bereaved in the shop and at the school gate; one had driven home from a death, sat in the car outside his own house for half an hour, and gone in to help with homework without mentioning it. None of the nineteen had a regular place in which such deaths were talked over.`,
  foundIn: ['medline', 'cinahl'],
  codings: [
    {
      quote:
        'A home visit to a dying patient took between forty minutes and two hours including travel, against a nominal allowance of ten minutes for any consultation.',
      codes: ['time', 'distance'],
      order: 'author',
    },
    {
      quote:
        'The difference was made up at lunch, before morning surgery or, most often, after the last patient of the evening.',
      codes: ['goodwill', 'time'],
      order: 'author',
    },
    {
      quote:
        '“You borrow it from your evenings. Nobody has ever asked me to, and nobody has ever asked me whether I could. You just know that if you go at seven you can sit down, and if you go at one you will be looking at your watch.”',
      codes: ['goodwill', 'time'],
      order: 'participant',
    },
    {
      quote: 'Nobody has ever asked me to, and nobody has ever asked me whether I could.',
      codes: ['goodwill'],
      order: 'participant',
      memo: 'In vivo candidate for the analytical theme: unasked work that becomes an expectation.',
    },
    {
      quote:
        '“My predecessor gave every family his home number. I’m not going to do that. But then I lie there on a Friday night wondering who they are ringing instead.”',
      codes: ['ooh', 'alone'],
      order: 'participant',
    },
    {
      quote:
        'What an older generation had described as vocation, this group described as a gap in staffing that vocation happened to cover.',
      codes: ['workload', 'goodwill'],
      order: 'author',
    },
    {
      quote: 'visits to dying patients had been shared out among whoever was in the building',
      codes: ['workload'],
      order: 'author',
    },
    {
      quote:
        'The county had two pharmacies that kept a full palliative stock, and from the furthest practice the nearer of them was a round trip of forty miles.',
      codes: ['drugs', 'distance'],
      order: 'author',
    },
    {
      quote:
        '“On paper there is a scheme. In reality there is Jean. Jean opens the shop for me on a Sunday because I looked after her mother. When Jean retires there isn’t a scheme.”',
      codes: ['drugs', 'goodwill'],
      order: 'participant',
      memo: 'The ‘scheme’ is one named person. Compare the driver in the Kenyan study and the neighbour in the Norwegian one.',
    },
    {
      quote:
        'Several GPs hesitated to leave strong opioids in a house days or weeks before they might be wanted, and described imagining the coroner’s question rather than the patient’s pain.',
      codes: ['opioids', 'justincase'],
      order: 'author',
    },
    {
      quote:
        '“I’ve drawn up morphine for a dying man perhaps six times in ten years. It isn’t that I don’t know the dose. It’s that I don’t know it in my hands.”',
      codes: ['opioids', 'rarity', 'confidence'],
      order: 'participant',
    },
    {
      quote:
        'Every participant named the out-of-hours period as the point at which carefully made plans came apart.',
      codes: ['ooh'],
      order: 'author',
    },
    {
      quote:
        '“We’d agreed everything. No hospital, she’d said it to me, to her sons, to the nurse. Saturday two in the morning she’s breathless, a stranger comes, no notes, and what does he do? He does what I’d do if I knew nothing. He sends her in.”',
      codes: ['ooh', 'handover'],
      order: 'participant',
    },
    {
      quote: 'He does what I’d do if I knew nothing. He sends her in.',
      codes: ['alone', 'handover'],
      order: 'participant',
    },
    {
      quote: 'a service designed around episodes being asked to recognise a process.',
      codes: ['ooh', 'responsibility'],
      order: 'author',
    },
    {
      quote:
        'Having known a patient for many years was described as the single advantage that rural practice still possessed.',
      codes: ['acquaintance'],
      order: 'author',
    },
    {
      quote:
        '“I said to him, ‘It’s like your father, Tom,’ and he said ‘Aye, I thought so,’ and that was the whole of it. You can’t do that on a first visit.”',
      codes: ['indirect', 'acquaintance', 'prognosis'],
      order: 'participant',
    },
    {
      quote:
        'one had driven home from a death, sat in the car outside his own house for half an hour, and gone in to help with homework without mentioning it.',
      codes: ['aftermath', 'alone'],
      order: 'author',
    },
  ],
};
