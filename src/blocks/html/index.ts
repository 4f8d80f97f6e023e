export { keepTables, tablesOf } from "./kept-tables.ts";
export { markedUp } from "./marked-up.ts";
export { readHtml } from "./read-html.ts";
