import { resolve } from "node:path";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string): string => resolve(import.meta.dirname, path);

/** One Vitest project per kind of code; names are those of `npm run unit -- --project <name>`. */
const project = (name: string, include: string[], more: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include, environment: "node", ...more },
});

const slow = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  plugins: [{ ...optimizeLocales.vite({ locales: ["en-US", "es-ES", "zh-CN"] }), enforce: "pre" }, react()],
  build: {
    target: "es2023",
    outDir: "dist",
    sourcemap: false,
    modulePreload: { polyfill: false },
    // The desk is one chunk of about 650 kB (211 KiB gzipped); bench/bundle.ts holds it to its budget.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: { desk: here("index.html"), member: here("member.html") },
      // Big SDKs as chunks of their own, named so that bench/bundle.ts can tell them apart.
      output: {
        codeSplitting: {
          groups: [
            { name: "chatjs", test: /node_modules[\\/]amazon-connect-chatjs[\\/]/ },
            {
              name: "amplify",
              test: /node_modules[\\/](aws-amplify|@aws-amplify|@aws-crypto|@smithy|@aws-sdk)[\\/]/,
            },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      project("journey", ["src/journey/**/*.test.ts"]),
      project("web", ["src/web/**/*.test.{ts,tsx}", "src/adapters/browser/**/*.test.{ts,tsx}"], {
        environment: "happy-dom",
      }),
      project("server", [
        "src/{lambdas,contract}/**/*.test.ts",
        "src/adapters/server/**/*.test.ts",
        "infra/**/*.test.ts",
      ]),
      project("local", ["local/**/*.test.ts", "connect-flows/**/*.test.ts", "lex-bots/**/*.test.ts"], slow),
      project("tools", ["tools/**/*.test.ts"], slow),
      project("utterances", ["tests/{utterances,intake}/**/*.test.ts"], slow),
      project("golden-contacts", ["tests/golden-contacts/**/*.test.ts"], slow),
      project("contract", ["tests/contract/**/*.test.ts"], slow),
      project("browser", ["tests/browser/**/*.test.ts"], { ...slow, fileParallelism: false }),
      project("journeys", ["tests/journeys/**/*.test.ts"], {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
    ],
  },
});
