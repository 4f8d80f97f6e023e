import type { Document } from "../blocks/index.ts";
import type { Report } from "../report/index.ts";
import { sortSpans } from "../source/index.ts";
import type { Diagnostic, Span, Staged } from "../source/index.ts";
import type { Statement } from "../statements/index.ts";
import type { Amount } from "./amounts/index.ts";
import { marksIn, readSentence } from "./binding/index.ts";
import type { Missing, Reading, Scene, Setting } from "./binding/index.ts";
import { claimOf } from "./claim-of.ts";
import { definitions } from "./definitions/index.ts";
import type { Definition } from "./definitions/index.ts";
import { checkGuidance, looksAhead, readGuidance } from "./guidance/index.ts";
import type { Guidance } from "./guidance/index.ts";
import { openingScene, sceneBelow, sceneUnder } from "./scenes.ts";
import { proseOf, sentencesOf, spanOf } from "./sentences/index.ts";
import type { Prose } from "./sentences/index.ts";
import { settingOf } from "./setting.ts";
import { statedAmounts, withinOf } from "./stated-amounts.ts";
import type { Claim, ProseReading } from "./types.ts";

/** Reads the numbers that the prose states, binds each by its words, and holds it against the figures that they name. */
export function readClaims(document: Document, report: Report): Staged<ProseReading> {
  const { statements } = report.statements;
  const prose = proseOf(
    document,
    statements.map(({ span }) => span),
  );
  const defined = definitions(document.text);
  const setting = settingOf(report, prose);
  const told =
    setting === undefined
      ? prose.map((stretch) =>
          unbound(statedAmounts(stretch, defined), "period", ({ at, quote }) => spanOf(stretch, at, at + quote.length)),
        )
      : readStretches(prose, statements, defined, setting);
  const judged = told
    .flatMap(({ readings }) => readings.map(({ reading, span }) => claimOf(reading, span)))
    .sort((left, right) => left.value.span.start - right.value.span.start);
  const claims: readonly Claim[] = judged.map(({ value }) => value);
  const guidance = told.flatMap((each) => each.guidance);
  return {
    value: {
      claims,
      guidance,
      marks: sortSpans(told.flatMap(({ marks }) => marks)),
      prose,
    },
    diagnostics: [
      ...judged.flatMap((each): readonly Diagnostic[] => each.diagnostics),
      ...checkGuidance(guidance, document.text),
    ],
  };
}

/** What some of the prose says in numbers. */
interface Told {
  readonly readings: readonly { readonly reading: Reading; readonly span: Span }[];
  readonly guidance: readonly Guidance[];
  readonly marks: readonly Definition[];
}

function unbound(amounts: readonly Amount[], missing: Missing, spanOfAmount: (amount: Amount) => Span): Told {
  const readings = amounts.map((amount) => ({
    reading: { kind: "unbound", amount, missing } as const,
    span: spanOfAmount(amount),
  }));
  return { readings, guidance: [], marks: [] };
}

/** Reads stretch after stretch: headings, tables and sentences set the scene for what comes below them. */
function readStretches(
  prose: readonly Prose[],
  statements: readonly Statement[],
  defined: readonly Span[],
  setting: Setting,
): Told[] {
  const ahead = [...statements].sort((left, right) => left.span.start - right.span.start);
  const firstTable = ahead[0]?.span.start ?? Infinity;
  let section = openingScene(setting);
  let passed = 0;
  return prose.flatMap((stretch) => {
    const start = stretch.offsets[0] ?? 0;
    for (; (ahead[passed]?.span.start ?? Infinity) < start; passed++) {
      const statement = ahead[passed];
      if (statement !== undefined) section = sceneBelow(statement, section, setting);
    }
    section = sceneUnder(stretch, section, setting, start > firstTable);
    return readStretch(stretch, statedAmounts(stretch, defined), section, setting);
  });
}

// Nobody writes longer ones: what is longer is no sentence, and is not searched for what it says.
const longestSentence = 4000;

function readStretch(stretch: Prose, stated: Amount[], section: Scene, setting: Setting): Told[] {
  let scene = section;
  return sentencesOf(stretch.text).map((sentence) => {
    const spanIn = (start: number, end: number) => spanOf(stretch, sentence.start + start, sentence.start + end);
    const spanOfAmount = ({ at, quote }: Amount) => spanIn(at, at + quote.length);
    const all = withinOf(stated, sentence);
    if (sentence.text.length > longestSentence) return unbound(all, "measure", spanOfAmount);
    const marked = marksIn(sentence.text, all, setting);
    const own = all.filter((amount) => !marked.includes(amount));
    const isAhead = own.length > 0 && (scene.outlook !== undefined || looksAhead(sentence.text));
    const ahead = isAhead
      ? readGuidance(sentence.text, own, {
          ...setting,
          period: scene.outlook?.period,
          isBelow: scene.outlook !== undefined,
          spanOf: spanIn,
        })
      : undefined;
    const rest = own.filter((amount) => ahead?.taken.has(amount) !== true);
    const read = readSentence(sentence.text, rest, scene, setting);
    scene = read.scene;
    return {
      readings: read.readings.map((reading) => ({ reading, span: spanOfAmount(reading.amount) })),
      guidance: ahead?.guidance ?? [],
      marks: marked.map((amount): Definition => ({ ...spanOfAmount(amount), why: "footnote mark" })),
    };
  });
}
