import * as z from "zod/mini";
import type { Champ } from "../formulaire/champ.ts";
import { champsDuFormulaire } from "../formulaire/formulaires.ts";
import { schemaDuChamp } from "../formulaire/schema.ts";
import { reponses, reponsesBrutes } from "./brouillons.ts";
import { reponsesLues } from "./formes.ts";

export type Json = { [membre: string]: unknown };

/** Schemas that the document names once. */
const references = new Map<unknown, string>([
  [reponsesBrutes, "#/components/schemas/Reponses"],
  [reponsesLues, "#/components/schemas/ReponsesLues"],
]);

/** JSON Schema of what is sent (`input`) or answered (`output`). */
export function jsonSchema(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _dialecte, ...ecrit } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema: en }) => {
      const reference = references.get(zodSchema);
      if (reference) {
        for (const membre of Object.keys(en)) Reflect.deleteProperty(en, membre);
        en.$ref = reference;
      }
      // the name of a format says more than the expression that checks it
      if (en.format) delete en.pattern;
    },
  });
  return ecrit;
}

const annotations = (champ: Champ): Json => ({
  title: champ.libelle,
  description: [champ.aide, `Source : ${champ.source}.`].filter((phrase) => phrase !== undefined).join(" "),
  ...(champ.type === "date-passee" && { format: "date" }),
});

function annoter(schema: z.ZodMiniType): Json {
  const ecrit = jsonSchema(schema, "input");
  const proprietes = z.parse(z.record(z.string(), z.record(z.string(), z.unknown())), ecrit.properties);
  const annotees = champsDuFormulaire().map((champ) => [
    champ.nom,
    { ...proprietes[champ.nom], ...annotations(champ) },
  ]);
  return { ...ecrit, properties: Object.fromEntries(annotees) };
}

const sansEffacement = z.strictObject(
  Object.fromEntries(champsDuFormulaire().map((champ) => [champ.nom, z.optional(schemaDuChamp(champ))])),
);

/** The form as the contract says it: `Reponses` as they are sent (`null` erases), `ReponsesLues` as they are read. */
export const schemasDuFormulaire = (): Json => ({
  Reponses: annoter(reponses),
  ReponsesLues: annoter(sansEffacement),
});
