import { ESLintUtils } from "@typescript-eslint/utils";

const compared = new Set(["<", ">", "<=", ">=", "==", "===", "!=", "!==", "+", "-", "*", "/", "%", "**"]);
const assigned = new Set(["+=", "-=", "*=", "/=", "%=", "**="]);

/**
 * Forbids operators on Decimals. `new Decimal(10) < new Decimal(9)` compiles and is true, because `<` compares their
 * text; `===` compares identity; `+` joins text. A comparison with `undefined` or `null` asks whether there is one.
 */
export const noDecimalOperators = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: "problem",
    messages: {
      operator: "'{{operator}}' on a Decimal compares or joins its text: use .eq(), .lt(), .plus() and kin.",
    },
    schema: [],
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();

    const isDecimal = (node) => {
      const type = checker.getNonNullableType(services.getTypeAtLocation(node));
      const parts = type.isUnionOrIntersection() ? type.types : [type];
      return parts.some((part) => part.getSymbol()?.getName() === "Decimal" && part.getProperty("toDecimalPlaces"));
    };
    const isNothing = (node) =>
      (node.type === "Identifier" && node.name === "undefined") || (node.type === "Literal" && node.value === null);
    const report = (node) => context.report({ node, messageId: "operator", data: { operator: node.operator } });

    return {
      BinaryExpression(node) {
        if (!compared.has(node.operator) || isNothing(node.left) || isNothing(node.right)) return;
        if (isDecimal(node.left) || isDecimal(node.right)) report(node);
      },
      AssignmentExpression(node) {
        if (assigned.has(node.operator) && (isDecimal(node.left) || isDecimal(node.right))) report(node);
      },
      UnaryExpression(node) {
        if ((node.operator === "-" || node.operator === "+") && isDecimal(node.argument)) report(node);
      },
    };
  },
});
