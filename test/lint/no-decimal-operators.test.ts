import { ESLint } from "eslint";
import { expect, test } from "vitest";

// Under CI the parser takes the text of files from the disk, once; here the text is not the one on the disk.
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
});
const imports = 'import { Decimal } from "./decimal.ts";\nconst a = new Decimal(10);\nconst b = new Decimal(9);\n';

/** Lints an expression as if it stood in a source file of ours. */
async function complaints(expression: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${imports}export const c = ${expression};\n`, {
    filePath: "src/source/text.ts",
  });
  return (result?.messages ?? []).flatMap(({ ruleId }) => (ruleId === "tickmark/no-decimal-operators" ? [ruleId] : []));
}

test.each(["a < b", "a > b", "a <= b", "a === b", "a !== b", "a + b", "-a"])(
  "%s on Decimals is refused",
  async (code) => {
    expect(await complaints(code)).toHaveLength(1);
  },
);

test.each(["a.lt(b)", "a.eq(b)", "a.plus(b)", "a !== undefined", "1 < 2", '"a" + "b"'])("%s is not", async (code) => {
  expect(await complaints(code)).toEqual([]);
});
