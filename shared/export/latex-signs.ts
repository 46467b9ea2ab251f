/**
 * Signs beyond ASCII in LaTeX. Which of them the default encodings of pdfLaTeX know was found by compiling each
 * (TeX Live 2022, `inputenc` UTF-8); the others have a command here, or need an engine that takes any sign.
 */

/** What texts need of the document they are put into; grows while they are written. */
export interface LatexNeeds {
  readonly packages: Set<string>;
  /** Signs for which pdfLaTeX has no command. */
  readonly beyond: Set<string>;
}

/** What nothing needs. */
export function noNeeds(): LatexNeeds {
  return { packages: new Set(), beyond: new Set() };
}

/** Signs that pdfLaTeX sets as they are, whatever the fonts’ encoding. */
const asTheyAre = new Set(
  '¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖ×ØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõö÷øùúûüýÿĀāĂăĆćĈĉĊċČčĎďĒēĔĕĖėĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭİıĲĳĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŴŵŶŷŸŹźŻżŽžƒǍǎǏǐǑǒǓǔǢǣǦǧǨǩǰǴǵȘșȚțȲȳȷˆˇ˘˙˜˝ḂḃḍḞḟḠḡḥḰḱḷṃṅṇṛṣṭẎẏẐẑẞỲỳ‐‑‒–—―‖‘’“”†‡•…‰‱※‽⁄€₡₤₦₩₫₱℃№℗℠™℧℮←↑→↓〈〉◦◯♪⟨⟩ﬀﬁﬂﬃﬄﬅﬆ',
);

/** Signs that need a font encoding with them; `«` and `»` among those that look right only there. */
const ofT1 = new Set('ÐÞðþĄąĐđĘęĮįŊŋŲųǪǫ˛‚„‹›«»');

const t1 = '[T1]{fontenc}';

/** Commands in mathematics: `sign command`, then the package where the command is in none that is always there. */
const mathematical =
  '≥ geq,≤ leq,⩾ geq,⩽ leq,≠ neq,≈ approx,∞ infty,∑ sum,∏ prod,√ surd,∫ int,∂ partial,∆ Delta,∇ nabla,∈ in,∉ notin,∋ ni,∅ emptyset,∩ cap,∪ cup,⊂ subset,⊃ supset,⊆ subseteq,⊇ supseteq,∧ wedge,∨ vee,∀ forall,∃ exists,∝ propto,∼ sim,≃ simeq,≅ cong,≡ equiv,≪ ll,≫ gg,⋅ cdot,∙ bullet,∗ ast,∘ circ,∥ parallel,∣ mid,⊥ perp,∠ angle,⇒ Rightarrow,⇐ Leftarrow,⇔ Leftrightarrow,⇑ Uparrow,⇓ Downarrow,↔ leftrightarrow,↕ updownarrow,↗ nearrow,↘ searrow,↙ swarrow,↖ nwarrow,↦ mapsto,⟶ longrightarrow,⟵ longleftarrow,⊕ oplus,⊗ otimes,⊙ odot,⌈ lceil,⌉ rceil,⌊ lfloor,⌋ rfloor,● bullet,○ circ,△ triangle,☆ star,⋯ cdots,⋮ vdots,′ prime,ℓ ell,ℏ hbar,♠ spadesuit,♡ heartsuit,♢ diamondsuit,♣ clubsuit,♭ flat,♮ natural,♯ sharp,' +
  '∴ therefore amssymb,∵ because amssymb,✓ checkmark amssymb,✔ checkmark amssymb,★ bigstar amssymb,■ blacksquare amssymb,▪ blacksquare amssymb,□ square amssymb,▫ square amssymb,☐ square amssymb,☒ boxtimes amssymb,▲ blacktriangle amssymb,▼ blacktriangledown amssymb,▽ triangledown amssymb,◆ blacklozenge amssymb,◊ lozenge amssymb,≲ lesssim amssymb,≳ gtrsim amssymb,≦ leqq amssymb,≧ geqq amssymb,∖ smallsetminus amssymb,≰ nleq amssymb,≱ ngeq amssymb,≮ nless amssymb,≯ ngtr amssymb,' +
  'α alpha,β beta,γ gamma,δ delta,ε varepsilon,ζ zeta,η eta,θ theta,ι iota,κ kappa,λ lambda,μ mu,ν nu,ξ xi,π pi,ρ rho,ς varsigma,σ sigma,τ tau,υ upsilon,φ varphi,ϕ phi,χ chi,ψ psi,ω omega,Γ Gamma,Δ Delta,Θ Theta,Λ Lambda,Ξ Xi,Π Pi,Σ Sigma,Υ Upsilon,Φ Phi,Ψ Psi,Ω Omega';

/** Other commands, with the package where they need one. */
const others: Readonly<Record<string, readonly [command: string, needed?: string]>> = {
  '−': ['\\ensuremath{-}'],
  '″': ["\\ensuremath{''}"],
  '‴': ["\\ensuremath{'''}"],
  '∓': ['\\ensuremath{\\mp}'],
  ο: ['\\ensuremath{o}'],
  '∕': ['/'],
  '∶': [':'],
  ʼ: ['’'],
  ʻ: ['‘'],
  '‧': ['·'],
  '✗': ['\\ding{55}', 'pifont'],
  '✘': ['\\ding{56}', 'pifont'],
  '☑': ['\\ding{51}', 'pifont'],
  '♀': ['\\female{}', 'wasysym'],
  '♂': ['\\male{}', 'wasysym'],
  '\u2002': ['\\enspace{}'],
  '\u2003': ['\\quad{}'],
  '\u2009': ['\\,'],
  '\u200A': ['\\,'],
  '\u202F': ['\\,'],
  '\u2004': ['\\,'],
  '\u2005': ['\\,'],
  '\u2006': ['\\,'],
  '\u2007': ['~'],
  '\u2008': ['\\,'],
  '\u200B': ['\\hspace{0pt}'],
  '\u200C': ['{}'],
  '\u200D': [''],
  '\u200E': [''],
  '\u2060': ['{}'],
  '\uFEFF': [''],
};

const commands: ReadonlyMap<string, readonly [command: string, needed?: string]> = new Map([
  ...mathematical.split(',').map((entry) => {
    const [sign = '', name = '', needed] = entry.split(' ');
    const command = `\\ensuremath{\\${name}}`;
    return [
      sign,
      needed === undefined ? ([command] as const) : ([command, needed] as const),
    ] as const;
  }),
  ...[...'ΑΒΕΖΗΙΚΜΝΟΡΤΧ'].map(
    (sign, index) => [sign, [`\\ensuremath{\\mathrm{${'ABEZHIKMNOPTX'[index]}}}`]] as const,
  ),
  ...Object.entries(others),
]);

/** Accents as commands, by their combining sign. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030A': 'r',
  '\u030B': 'H',
  '\u030C': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0331': 'b',
};

/** A letter with the accents that follow it. */
const cluster = /\P{ASCII}\p{M}*|[A-Za-z]\p{M}+/gu;

/** The signs beyond ASCII of a text as LaTeX; what they need is added to `needs`. ASCII is left as it is. */
export function latexSigns(text: string, needs: LatexNeeds): string {
  return text.normalize('NFC').replace(cluster, (letter) => {
    const whole = signOf(letter, needs) ?? accented(letter, needs);
    if (whole !== undefined) return whole;
    needs.beyond.add(letter);
    return letter;
  });
}

function signOf(sign: string, needs: LatexNeeds): string | undefined {
  if (asTheyAre.has(sign) || ofT1.has(sign)) {
    if (ofT1.has(sign)) needs.packages.add(t1);
    return sign;
  }
  const [command, needed] = commands.get(sign) ?? [];
  if (needed !== undefined) needs.packages.add(needed);
  return command ?? raised(sign) ?? composed(sign);
}

/** Superscripts and subscripts: `H₂O`, `10⁻³`. */
function raised(sign: string): string | undefined {
  const plain = sign.normalize('NFKC');
  if (!/^[\u0021-\u007E\u2212]$/.test(plain) || !/[\u2070-\u209C]/.test(sign)) return undefined;
  const inside = plain === '\u2212' ? '\\ensuremath{-}' : plain;
  return `\\text${sign >= '\u2080' ? 'sub' : 'super'}script{${inside}}`;
}

/** Fractions and Roman numerals, which are one sign each. */
function composed(sign: string): string | undefined {
  if (!/[\u2150-\u217F\u2189]/.test(sign)) return undefined;
  const [above = '', below] = sign.normalize('NFKD').split('\u2044');
  return below === undefined ? above : `\\textsuperscript{${above}}\u2044\\textsubscript{${below}}`;
}

function accented(letter: string, needs: LatexNeeds): string | undefined {
  const [base = '', ...marks] = letter.normalize('NFD');
  if (!/[A-Za-zÆæØøŁłŒœß]/.test(base) || marks.length === 0) return undefined;
  let written = base;
  for (const mark of marks) {
    const command = accents[mark];
    if (command === undefined) return undefined;
    if (command === 'k') needs.packages.add(t1);
    written = `\\${command}{${written}}`;
  }
  return written;
}
