export { disclosureSheet } from "./disclosure-sheet.ts";
