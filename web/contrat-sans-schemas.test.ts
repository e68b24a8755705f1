import { expect, it } from "vitest";
import { sansSchemas } from "./contrat-sans-schemas.ts";

const CONTRAT = `import * as z from "zod/mini";
const corps = z.object({ path: z.string() });
export const notes = {
  noter: { method: "POST", path: "/api/notes", fonction: "dossier", access: "agent", resume: "Noter.", input: corps, output: z.null(), problems: ["refuse"] },
};
`;

it("une route garde son chemin et perd ce que le service seul lit", () => {
  const lu = sansSchemas("/shared/api/notes.ts", CONTRAT);
  expect(lu).toContain('method: "POST", path: "/api/notes"');
  expect(lu).toContain("input: undefined, output: undefined, problems: undefined");
  expect(lu).not.toContain("Noter.");
});

it("un schéma que rien ne lit plus peut partir avec ce qui le fait", () => {
  expect(sansSchemas("/shared/api/notes.ts", CONTRAT)).toContain(
    "const corps = /* @__PURE__ */ (() => z.object({ path: z.string() }))();",
  );
});

it("un objet qui n’est pas une route reste entier", () => {
  const regle =
    'import * as z from "zod/mini";\nexport const regle = { nom: "age", input: z.string(), path: chemin };\n';
  expect(sansSchemas("/shared/regle.ts", regle)).toBe(regle);
});
