export { readMasthead } from "./masthead.ts";
export { calendarOfNames, withYearsAlone } from "./named-calendar.ts";
