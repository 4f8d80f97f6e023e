#!/usr/bin/env node
// Runs the sources as they are: no build step stands between an edit and its effect.
import { register } from "tsx/esm/api";

register();
const { main } = await import("../src/cli/index.ts");
process.exitCode = await main(process.argv);
