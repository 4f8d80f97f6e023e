import { parseArgs } from "node:util";
import { startStandIn } from "../test/excel-host/start-stand-in.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
const { url } = await startStandIn({ port: Number(values.port) });
console.log(`Tickmark, beside a stand-in Excel: ${url}`);
console.log("The certificate is this start's own: let the browser accept it. Ctrl+C stops.");
