import { defineConfig } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import { configs as regexp } from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";
import { noDecimalOperators } from "./lint/no-decimal-operators.mjs";

export default defineConfig(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", "test/cases/*/**"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, regexp["flat/recommended"]],
    languageOptions: { parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: import.meta.dirname } },
    plugins: { tickmark: { rules: { "no-decimal-operators": noDecimalOperators } } },
    rules: {
      "tickmark/no-decimal-operators": "error",
      // `\\bnet\\b.*\\bincome` says what it means; with `.+` it would say the same less plainly.
      "regexp/no-contradiction-with-assertion": "off",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Exports are named." },
        { selector: "TSEnumDeclaration", message: "Use a union of literals." },
      ],
    },
  },
  {
    // Figures are Decimal from the first digit to the last.
    files: ["src/{source,blocks,statements,report,relations,claims,review,workbook}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "parseFloat", "Date", "Intl"],
      "no-restricted-properties": ["error", { property: "toLocaleString", message: "The pure stages know no locale." }],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["vitest.config.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
);
