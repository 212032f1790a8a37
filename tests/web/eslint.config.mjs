// One dialect for all scripts: what browsers of the last years and Node understand, without var, function expressions as callbacks, or loose equality.
import js from "@eslint/js";
import globals from "globals";

const rules = {
  ...js.configs.recommended.rules,
  "array-callback-return": "error",
  "eqeqeq": "error",
  "no-implicit-globals": "error",
  "no-throw-literal": "error",
  "no-unused-expressions": "error",
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-arrow-callback": "error",
  "prefer-const": ["error", { destructuring: "all" }],
  "prefer-rest-params": "error",
  "prefer-spread": "error",
  "quotes": ["error", "double", { avoidEscape: true, allowTemplateLiterals: true }],
  "semi": "error",
};

export default [
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["theme/assets/*.js", "src/AstanaSite/Preview/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "script", globals: globals.browser },
    rules: { ...rules, "no-restricted-globals": ["error", "event"], "strict": ["error", "global"] },
  },
  // A policy of the site keeps it from asking for anything, and a copy in a folder has no server.
  { files: ["theme/assets/*.js"], rules: { "no-restricted-globals": ["error", "event", "fetch", "XMLHttpRequest", "localStorage", "sessionStorage"] } },
  { files: ["theme/assets/search-fold.js"], rules: { quotes: "off" } },
  {
    files: ["**/*.mjs"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.node },
    rules,
  },
  { files: ["benchmarks/preview/*.mjs"], languageOptions: { globals: globals.browser } }, // parts run in the page
  {
    files: ["**/*.cjs"],
    languageOptions: { ecmaVersion: 2023, sourceType: "commonjs", globals: globals.node },
    rules,
  },
];
