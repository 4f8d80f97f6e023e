import { matchesIn } from "../../source/index.ts";

/** What words between measures and amounts say of them. */
export type CueKind =
  /** An amount rose, fell, got better or worse. */
  | "up"
  | "down"
  | "better"
  | "worse"
  /** "change of", whichever way. */
  | "change"
  /** What follows is of another period: "compared with", "versus". */
  | "compare"
  /** "to $5 million": what it came to. */
  | "to"
  /** What follows is a part of what was said, and has a measure of its own. */
  | "include"
  /** What follows was left out, and what is said is no longer the measure that the tables state. */
  | "exclude"
  /** What follows explains, and has a measure of its own. */
  | "cause";

// An amount or time follows: "over" and "from" compare only then.
const toWhat = String.raw`(?= (?:the |a |an |its |our |last |approximately |about |net |pro forma |negative |(?:\w+ ){1,2}?)?(?:[$£€(\d]|Q[1-4]\b|(?:fiscal|first|second|third|fourth|prior|previous|preceding|same|comparable|corresponding|year|end|quarter|last|period)\b))`;

export const cueWords: readonly { readonly kind: CueKind; readonly pattern: RegExp }[] = [
  {
    kind: "compare",
    pattern: new RegExp(
      String.raw`\b(?:(?:as )?compar(?:ed|es|ing|able) (?:favou?rably )?(?:to|with)|in comparison (?:to|with)|by comparison|versus|vs\b\.?|against|relative to|up from|down from|(?:than|over|from|since)${toWhat})`,
      "gi",
    ),
  },
  {
    kind: "up",
    pattern:
      /\b(?:increas(?:e|ed|es|ing)|(?<!made |make |makes |making |sign |signed |set |follow)up(?! to\b| \w+ from)|grew|grow(?:s|n|ing|th)?|rose|ris(?:es?|en|ing)|higher|gain(?:ed|s)|climb(?:ed|s)|expand(?:ed|s)|expansion|advanced|jump(?:ed|s)?|surged|accretion|(?<=\d%? |illion )more(?= than\b)|(?<=[\d%] |illion |points )above)\b/gi,
  },
  {
    kind: "down",
    pattern:
      /\b(?:decreas(?:e|ed|es|ing)|down|declin(?:e|ed|es|ing)|fell|fall(?:s|en|ing)?|lower|dropp?(?:ed|s|ing)?|reduc(?:ed|es|ing|tion)|contract(?:ed|ion)|shrank|slipped|(?<=\d%? |illion )less(?= than\b)|(?<=[\d%] |illion |points )below)\b/gi,
  },
  { kind: "better", pattern: /\b(?:improv(?:e|ed|es|ing|ement)|better(?= than))\b/gi },
  { kind: "worse", pattern: /\b(?:deteriorat(?:e|ed|es|ing|ion)|worsen(?:ed|s|ing)?)\b/gi },
  { kind: "change", pattern: /\bchanged?\b/gi },
  {
    kind: "to",
    pattern:
      /\b(?:to|at(?= (?:approximately |about )?[$£€]))(?= (?:(?:approximately|about|an?|negative|nearly|over|net|loss|income|profit|of|record) ){0,5}\(?[-–−]?(?:US)?[$£€\d])/gi,
  },
  {
    kind: "exclude",
    pattern:
      /\b(?:exclud(?:e|ing)|exclusive of|excl\.|adjust(?:ing|ed) for|net of|before|without|other than|ex-|(?:constant|local)[- ](?:currency|currencies|exchange|dollar)|(?:currency|fx|exchange)[- ]neutral|organic|like[- ]for[- ]like|same[- ]store|comparable basis|pro forma basis|normalized basis)/gi,
  },
  {
    kind: "include",
    pattern:
      /\b(?:includ(?:es?|ed|ing)|inclusive of|consist(?:s|ed|ing) of|compris(?:es?|ed|ing)|of which|reflect(?:s|ed|ing))\b/gi,
  },
  {
    kind: "cause",
    pattern:
      /\b(?:due|driven|primarily|mainly|largely|principally|as a result|because|attributable to|result(?:ing|ed) (?:from|in)|thanks to|led by|offset|contribut(?:ed|ing|ion)|helped|impact(?:ed)?|related to|associated with|combined with|coupled with|while|whereas|although|despite|following|after(?!-))\b/gi,
  },
];

export interface Cue {
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
}

/** The cues of a sentence, left to right; of two at one place the first kind counts. */
export function findCues(sentence: string): Cue[] {
  const cues: Cue[] = [];
  for (const { kind, pattern } of cueWords) {
    for (const match of matchesIn(sentence, pattern)) {
      const cue = { kind, start: match.index, end: match.index + match[0].length };
      if (!cues.some(({ start, end }) => start < cue.end && cue.start < end)) cues.push(cue);
    }
  }
  return cues.sort((left, right) => left.start - right.start);
}

// Words that join a measure to its amount and change neither.
const glueWords: ReadonlySet<string> = new Set(
  (
    "was were is are be been being of at to by for in on as the a an and or our its their it they with that which as also this total totaled totalled totaling totalling reached amounted amounting came stood ended ending achieved generated generating recorded reported " +
    "delivered posted equal equaled equalled equals approximately about nearly almost roughly around over more than some just record gaap nongaap basis generally accepted accounting principles on level amount amounts negative positive respectively both each per share shares diluted basic " +
    "quarter year company rate margin net all same while when end close had has have been day days us usd dollars thousand million billion however another strong solid first below above consolidated overall remained flat unchanged stable steady essentially we reporting segment division portfolio facilities from prior represented representing up down then under loss"
  ).split(" "),
);

/** Whether words say nothing that could make the amount another measure's: verbs of being, prepositions, adverbs. */
export function isGlue(words: string): boolean {
  // "EBITDA (Note B) of": a short aside says nothing of the amount.
  return (
    words.replace(/\([^()]{1,12}\)|\b(?:before|after|pre|of)[ -]tax(?:es)?\b/g, " ").match(/[A-Z][A-Z'’-]*/gi) ?? []
  ).every((word) => {
    const plain = word.toLowerCase().replace(/['’]s?$/, "");
    return glueWords.has(plain) || /^[a-z]{3,}ly$/.test(plain);
  });
}
