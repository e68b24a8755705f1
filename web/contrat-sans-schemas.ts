import { type Plugin, parseSync, Visitor } from "vite";

const PARTAGE = /\/shared\/.+\.ts$/u;
const LIT_ZOD = /from "zod\/mini"/u;

/** What a route says to the service and to the OpenAPI document; the client calls by its `method` and `path`. */
const POUR_LE_SERVICE = ["input", "output", "resume", "problems"];

/** Text put in the place of what stands between two offsets of the source. */
type Retouche = { start: number; end: number; par: string };

const inserer = (ici: number, par: string): Retouche => ({ start: ici, end: ici, par });

function retouchesDe(id: string, source: string): Retouche[] {
  const { program } = parseSync(id, source);
  const retouches = program.body
    .map((une) => (une.type === "ExportNamedDeclaration" ? une.declaration : une))
    .flatMap((une) => (une?.type === "VariableDeclaration" ? une.declarations : []))
    .flatMap(({ init }) => (init?.type === "CallExpression" ? [init] : []))
    .flatMap(({ start, end }) => [inserer(start, "/* @__PURE__ */ (() => "), inserer(end, ")()")]);
  new Visitor({
    ObjectExpression(objet) {
      const valeurs = new Map(
        objet.properties.flatMap((une) =>
          une.type === "Property" && une.key.type === "Identifier" ? [[une.key.name, une.value] as const] : [],
        ),
      );
      // a route, or what several of them share
      if (!valeurs.has("fonction") && valeurs.get("path")?.type !== "Literal") return;
      for (const nom of POUR_LE_SERVICE) {
        const valeur = valeurs.get(nom);
        if (valeur) retouches.push({ start: valeur.start, end: valeur.end, par: "undefined" });
      }
    },
  }).visit(program);
  return retouches.sort((une, autre) => autre.start - une.start);
}

/** The module without what only the service reads. */
export const sansSchemas = (id: string, source: string): string =>
  retouchesDe(id, source).reduce(
    (texte, { start, end, par }) => texte.slice(0, start) + par + texte.slice(end),
    source,
  );

// the site is built for each language, twice: the contract is the same in all
const faits = new Map<string, string>();

/**
 * Schemas judge in the service; in the pages their types are enough, and zod weighs more than a step of the form.
 * The routes lose theirs, and a schema that nothing reads any more is left out with what it was made of.
 */
export const contratSansSchemas: Plugin = {
  name: "contrat-sans-schemas",
  enforce: "pre",
  transform: {
    filter: { id: PARTAGE, code: LIT_ZOD },
    handler(source, id) {
      const fait = faits.get(source) ?? sansSchemas(id, source);
      faits.set(source, fait);
      return fait;
    },
  },
};
