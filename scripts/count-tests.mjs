// Prints the closing line of `.ci/run`, "12 passed, 0 failed, 1 skipped", from Vitest's JSON report.
// Usage: count-tests.mjs REPORT STATUS, where STATUS is what the test command exited with.
import { readFileSync } from "node:fs";

const [file = "", status = "1"] = process.argv.slice(2);
const { passed, failed, skipped } = count(readReport(file));
// A check before the tests (format, types, lint, structure) that fails leaves no report: it is the one failure.
const allFailed = failed === 0 && status !== "0" ? 1 : failed;
console.log(`${passed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(allFailed > 0 || passed === 0 ? 1 : 0);

function readReport(path) {
  const text = readFileSync(path, "utf8");
  return text === "" ? undefined : JSON.parse(text);
}

function count(report) {
  if (report === undefined) return { passed: 0, failed: 0, skipped: 0 };
  // A test file that cannot be loaded has no tests that could fail, so it counts as a failure itself.
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
