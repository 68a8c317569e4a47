// House rule: time is asked for, never read. `new Date()` without arguments belongs in a clock adapter, not in the core.
const rule = {
  meta: {
    type: "problem",
    messages: { ask: "Ask the clock that was handed in; `new Date()` reads one of its own." },
  },
  create(context) {
    return {
      NewExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0) {
          context.report({ node, messageId: "ask" });
        }
      },
    };
  },
};

// oxlint reads a plugin's default export.
export default { meta: { name: "house" }, rules: { "ask-the-clock": rule } };
