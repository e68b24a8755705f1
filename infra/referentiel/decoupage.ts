import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const communeActuelle = z.object({
  type: z.literal("commune-actuelle"),
  code: z.string(),
  nom: z.string(),
  codesPostaux: z.array(z.string()),
  population: z.int(),
  anciensCodes: z.array(z.string()).default([]),
});
const communeDisparue = z.object({
  type: z.enum(["commune-deleguee", "commune-associee"]),
  code: z.string(),
  nom: z.string(),
  chefLieu: z.string(),
});
const arrondissement = z.object({
  type: z.literal("arrondissement-municipal"),
  code: z.string(),
  nom: z.string(),
  codesPostaux: z.array(z.string()),
  population: z.int(),
  commune: z.string(),
});
const commune = z.discriminatedUnion("type", [communeActuelle, communeDisparue, arrondissement]);
const groupement = z.object({
  code: z.string(),
  nom: z.string(),
  membres: z.array(z.object({ code: z.string() })),
});
const departement = z.object({
  code: z.string(),
  nom: z.string(),
  region: z.string(),
  chefLieu: z.string(),
  typeLiaison: z.int(),
});
const region = z.object({ code: z.string(), nom: z.string() });

export type CommuneActuelle = z.infer<typeof communeActuelle>;
export type CommuneDisparue = z.infer<typeof communeDisparue>;
export type Arrondissement = z.infer<typeof arrondissement>;
export type Groupement = z.infer<typeof groupement>;

// read as text: an import would make the type checker infer 8 MB of literals
function lire(fichier: string): unknown {
  return JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve(`@etalab/decoupage-administratif/data/${fichier}.json`)), "utf8"),
  );
}

/** Metropole and overseas départements; the register stops there. */
function lireZones<T extends z.ZodType>(fichier: string, ligne: T): z.infer<T>[] {
  const zones = z.array(z.looseObject({ zone: z.enum(["metro", "drom", "com"]) })).parse(lire(fichier));
  return z.array(ligne).parse(zones.filter(({ zone }) => zone !== "com"));
}

/** The official cut of France, as published with the geographic code of 2026. */
export function lireDecoupage() {
  const communes = lireZones("communes", commune);
  return {
    communes: communes.filter((ligne) => ligne.type === "commune-actuelle"),
    disparues: communes.filter((ligne) => "chefLieu" in ligne),
    arrondissements: communes.filter((ligne) => ligne.type === "arrondissement-municipal"),
    epci: z.array(groupement).parse(lire("epci")),
    ept: z.array(groupement).parse(lire("ept")),
    departements: lireZones("departements", departement),
    regions: lireZones("regions", region),
  };
}

export type Decoupage = ReturnType<typeof lireDecoupage>;
