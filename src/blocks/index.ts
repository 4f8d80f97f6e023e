export type { Block, Cell, Document, GridRow, Heading, Note, Paragraph, Rule, RuleRow, Table } from "./types.ts";
export { changeWords } from "./change-words.ts";
export { readBlocks } from "./read-blocks.ts";
