import type { SampleStudy } from '../sample-content.ts';

/** An invented study: authors, journal, participants and words do not exist outside the sample. */
export const ashgrove2022: SampleStudy = {
  key: 'ashgrove-2022',
  citation: {
    type: 'article-journal',
    title:
      'Between two languages at the bedside: district nurses, interpreters and Arabic- and Urdu-speaking families in an English city',
    author: [
      { family: 'Ashgrove-Lunn', given: 'Miriam' },
      { family: 'Dahmoushi', given: 'Lāmiyah' },
    ],
    issued: { 'date-parts': [[2022, 2]] },
    'container-title': 'Fictive Primary Care Quarterly',
    volume: '18',
    issue: '1',
    page: '33–51',
    language: 'en',
  },
  country: 'United Kingdom (England)',
  setting: 'Three district nursing teams in one large multilingual city',
  participants: '17 district nurses, 5 GPs, 6 community interpreters',
  method: 'Semi-structured interviews, audio-recorded visits (n = 8); reflexive thematic analysis',
  custom: {
    Provenance: 'Invented for the sample review',
    'Data collected': '2020–2021',
    Analysis: 'Reflexive thematic analysis',
  },
  abstract:
    'District nurses regularly discuss symptoms, choices and dying with families with whom they share little language. We interviewed 17 district nurses, five GPs and six interpreters and recorded eight visits. Interpreting was hard to book, was often replaced by relatives, and was treated as a conduit although interpreters continually judged what could be said. Religious phrases were frequently mistaken for refusal or for agreement. Nurses asked for preparation together with interpreters, and for longer visits.',
  results: `# Booking a voice

A telephone interpreter could be had within minutes; a person in the room needed three working days. Nurses visited people who had perhaps a week to live. “So you use the phone, on speaker, on the duvet. There’s a man’s voice in Leeds or wherever saying ‘the nurse says you are going to be made comfortable’, and the patient’s looking round to see where it’s coming from.” (District nurse 5)

A visit that took twenty-five minutes in English took an hour in two languages, and was allotted twenty-five.

More often a relative interpreted, and in six of the seventeen interviews the relative was a child of the patient under the age of eighteen. “She was fourteen. I asked, is Daddy in pain at night, and she answered without asking him. I thought, well, she’d know. She’s the one who’s up.” (District nurse 12) Nurses knew that this breached their guidance, and described the breach as the lesser harm.

# Phrases that stand at a crossing

Two expressions recurred in the recorded visits. When the possibility of stopping fluids was raised with the Haddadi family, the eldest son answered “الله كريم” (Allāhu karīm, “God is generous”), and the nurse wrote “family wish to continue”. The interpreter, interviewed a week later, had heard something else. “He was closing the talk kindly. It’s not yes and it’s not no. It means: you’ve said it, I heard it, let’s not stand on it. If she had waited, he would have said the next thing.” (Interpreter 2)

Religious language did not, in our recordings, end conversations about dying; it marked places at which they could be rested and resumed. Nurses who knew this waited. Those who did not took the phrase as a decision. “I’d hear ‘inshallah’ and I’d think, right, they’re in denial, document it, move on. I’m embarrassed now.” (District nurse 9)

# The interpreter knows

Interpreters were spoken of as if they were a pipe, and they did not behave like one. “The nurse says ‘your mum is dying’. In front of the mum. I can’t put those words in that room. So I say, ‘her condition is very heavy now, and we should be near her.’ And they cry, so they’ve understood. Then the nurse says to me, ‘did you tell them?’” (Interpreter 4) None had been told beforehand what a visit was about. Four of the six had learned that the patient was dying at the same moment as the family.

They too went home with it. “I finished that call and the next was a parking dispute.” (Interpreter 6)

# Families who ask the doctor and not the nurse

GPs were trusted as authorities and seldom seen. Families asked for a doctor to confirm what a nurse had told them, and the confirmation took on average six days to arrange. “They want it from the GP, fine. The GP wants it from the consultant. The consultant’s letter says ‘GP to discuss’. It goes round like a bus.” (District nurse 1) GPs for their part felt ill equipped: “I did one communication skills session with an actor, in English, and the actor forgave me at the end” (GP 3).

# What they asked for

Nurses asked for five minutes with the interpreter in the car before going in. No service specification we could find provided for it. One team had simply begun to do it. “Five minutes. I tell her what I’m afraid of saying, she tells me how it could be said. We go in like two people rather than one person and a gadget.” (District nurse 14)`,
  foundIn: ['medline', 'cinahl'],
  codings: [
    {
      quote:
        'A telephone interpreter could be had within minutes; a person in the room needed three working days.',
      codes: ['language', 'time'],
      order: 'author',
    },
    {
      quote:
        '“So you use the phone, on speaker, on the duvet. There’s a man’s voice in Leeds or wherever saying ‘the nurse says you are going to be made comfortable’, and the patient’s looking round to see where it’s coming from.”',
      codes: ['language', 'phone'],
      order: 'participant',
    },
    {
      quote:
        'A visit that took twenty-five minutes in English took an hour in two languages, and was allotted twenty-five.',
      codes: ['time', 'language'],
      order: 'author',
    },
    {
      quote:
        '“She was fourteen. I asked, is Daddy in pain at night, and she answered without asking him. I thought, well, she’d know. She’s the one who’s up.”',
      codes: ['language', 'familylabour'],
      order: 'participant',
    },
    {
      quote:
        'Nurses knew that this breached their guidance, and described the breach as the lesser harm.',
      codes: ['language'],
      order: 'author',
    },
    {
      quote: '“الله كريم” (Allāhu karīm, “God is generous”)',
      codes: ['faith', 'language'],
      order: 'participant',
      memo: 'Right-to-left text inside an English sentence: the excerpt keeps the phrase and its gloss together.',
    },
    {
      quote:
        '“He was closing the talk kindly. It’s not yes and it’s not no. It means: you’ve said it, I heard it, let’s not stand on it. If she had waited, he would have said the next thing.”',
      codes: ['faith', 'language', 'timing'],
      order: 'participant',
    },
    {
      quote:
        'Religious language did not, in our recordings, end conversations about dying; it marked places at which they could be rested and resumed.',
      codes: ['faith', 'timing'],
      order: 'author',
    },
    {
      quote:
        '“I’d hear ‘inshallah’ and I’d think, right, they’re in denial, document it, move on. I’m embarrassed now.”',
      codes: ['faith', 'confidence'],
      order: 'participant',
    },
    {
      quote:
        'Interpreters were spoken of as if they were a pipe, and they did not behave like one.',
      codes: ['language', 'hierarchy'],
      order: 'author',
    },
    {
      quote:
        '“The nurse says ‘your mum is dying’. In front of the mum. I can’t put those words in that room. So I say, ‘her condition is very heavy now, and we should be near her.’ And they cry, so they’ve understood. Then the nurse says to me, ‘did you tell them?’”',
      codes: ['language', 'prognosis'],
      order: 'participant',
    },
    {
      quote: 'So I say, ‘her condition is very heavy now, and we should be near her.’',
      codes: ['indirect'],
      order: 'participant',
    },
    {
      quote:
        'Four of the six had learned that the patient was dying at the same moment as the family.',
      codes: ['language', 'handover'],
      order: 'author',
    },
    {
      quote: '“I finished that call and the next was a parking dispute.”',
      codes: ['aftermath'],
      order: 'participant',
    },
    {
      quote:
        'Families asked for a doctor to confirm what a nurse had told them, and the confirmation took on average six days to arrange.',
      codes: ['hierarchy', 'time'],
      order: 'author',
    },
    {
      quote:
        '“They want it from the GP, fine. The GP wants it from the consultant. The consultant’s letter says ‘GP to discuss’. It goes round like a bus.”',
      codes: ['responsibility', 'handover', 'prognosis'],
      order: 'participant',
    },
    {
      quote:
        'felt ill equipped: “I did one communication skills session with an actor, in English, and the actor forgave me at the end”',
      codes: ['learned', 'confidence'],
      order: 'author',
    },
    {
      quote:
        'Nurses asked for five minutes with the interpreter in the car before going in. No service specification we could find provided for it.',
      codes: ['time', 'language'],
      order: 'author',
    },
    {
      quote:
        '“Five minutes. I tell her what I’m afraid of saying, she tells me how it could be said. We go in like two people rather than one person and a gadget.”',
      codes: ['meetings', 'language'],
      order: 'participant',
    },
  ],
};
