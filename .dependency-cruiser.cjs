// The order of the stages and their doors, as in ARCHITECTURE.md. A stage imports only doors to its left.
const { existsSync, readdirSync } = require("node:fs");

const stages = ["source", "blocks", "statements", "report", "relations", "claims", "review", "workbook"];
const writers = ["excel", "xlsx"];
// Files that are no text yet: what they say, for the surfaces to hand to the first stage.
const readers = ["pdf"];
const surfaces = ["taskpane", "cli"];
const folders = [...stages, ...writers, ...readers, ...surfaces];

for (const folder of folders) {
  if (!existsSync(`src/${folder}/index.ts`))
    throw new Error(`src/${folder} has no door: src/${folder}/index.ts is missing`);
  for (const room of readdirSync(`src/${folder}`, { withFileTypes: true }))
    if (room.isDirectory() && !existsSync(`src/${folder}/${room.name}/index.ts`))
      throw new Error(`src/${folder}/${room.name} has no door: src/${folder}/${room.name}/index.ts is missing`);
}
if (!existsSync("src/pipeline.ts")) throw new Error("src/pipeline.ts is missing");

const inOrder = stages.map((stage, at) => ({
  name: `${stage}-imports-only-to-its-left`,
  severity: "error",
  from: { path: `^src/${stage}/` },
  to: { path: "^src/", pathNot: `^src/(${[...stages.slice(0, at), stage].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...inOrder,
    {
      name: "writers-know-only-the-plan",
      severity: "error",
      from: { path: "^src/(excel|xlsx)/" },
      to: { path: "^src/", pathNot: ["^src/(source|workbook)/", "^src/$1/"] },
    },
    {
      name: "readers-know-nothing-of-ours",
      severity: "error",
      from: { path: "^src/pdf/" },
      to: { path: "^src/", pathNot: "^src/pdf/" },
    },
    {
      name: "surfaces-apart",
      severity: "error",
      from: { path: "^src/(taskpane|cli)/" },
      to: { path: "^src/(taskpane|cli)/", pathNot: "^src/$1/" },
    },
    {
      name: "pipeline-is-pure",
      severity: "error",
      from: { path: "^src/pipeline\\.ts$" },
      to: { path: "^src/(excel|xlsx|taskpane|cli)/" },
    },
    {
      name: "through-the-door",
      severity: "error",
      comment: "Another folder is entered by its index.ts.",
      from: { path: "^src/(?:([^/]+)/|pipeline\\.ts)" },
      to: {
        path: `^src/(${folders.join("|")})/`,
        pathNot: ["^src/[^/]+/index\\.ts$", "^src/$1/", "^src/taskpane/.*worker"],
      },
    },
    {
      name: "rooms-through-their-doors",
      severity: "error",
      comment: "A folder within a stage is entered by its index.ts.",
      from: { path: "^src/([^/]+)/[^/]+\\.ts$" },
      to: { path: "^src/$1/[^/]+/", pathNot: "/index\\.ts$" },
    },
    {
      name: "from-room-to-room-through-doors",
      severity: "error",
      from: { path: "^src/([^/]+)/([^/]+)/" },
      to: { path: "^src/$1/[^/]+/", pathNot: ["^src/$1/$2/", "/index\\.ts$"] },
    },
    {
      name: "layouts-know-no-other",
      severity: "error",
      from: { path: "^src/blocks/([^/]+)/" },
      to: { path: "^src/blocks/[^/]+/", pathNot: "^src/blocks/$1/" },
    },
    {
      name: "pure-stages-packages",
      severity: "error",
      comment: "decimal.js in source/, an HTML parser in blocks/; nothing else.",
      from: { path: `^src/(${stages.join("|")})/` },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "core"],
        pathNot: ["node_modules/decimal\\.js/", "node_modules/parse5/", "node_modules/entities/"],
      },
    },
    {
      name: "production-without-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts|lint)/" },
    },
    {
      name: "production-without-dev-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "@types/" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { pathNot: "types\\.ts$" } },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: ["types\\.ts$", "\\.d\\.ts$", "index\\.ts$"] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
