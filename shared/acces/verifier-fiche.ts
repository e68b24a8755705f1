import type { FauteCode } from "../formulaire/fautes.ts";
import { uneFaute } from "../formulaire/une-faute.ts";
import type { Faute } from "../problems.ts";
import type { IndexCommunes } from "../referentiel/communes.ts";
import { departementsDuTerritoire } from "../referentiel/territoires.ts";
import type { Fiche } from "./fiche.ts";
import { regleDe, rolesOuverts } from "./organismes.ts";
import { communesDuPerimetre } from "./perimetre.ts";

type Contexte = { index: IndexCommunes; aujourdhui: string };

// one person, one address at work: these are opened by anybody
const BOITES_PERSONNELLES: ReadonlySet<string> = new Set(
  "gmail.com outlook.com outlook.fr hotmail.com hotmail.fr live.fr yahoo.com yahoo.fr orange.fr wanadoo.fr free.fr sfr.fr laposte.net icloud.com bbox.fr gmx.fr protonmail.com proton.me".split(
    " ",
  ),
);

const estPersonnelle = (courriel: string): boolean => BOITES_PERSONNELLES.has(courriel.split("@")[1] ?? "");

function fautesDesQualites({ type, qualites }: Fiche): Faute[] {
  const { doit, peut } = regleDe(type);
  const faute = (code: FauteCode) => [uneFaute("/qualites", code)];
  if (qualites.some((qualite) => !peut.includes(qualite))) return faute("qualite-interdite");
  if (qualites.includes("statistiques")) return qualites.length > 1 ? faute("statistiques-seules") : [];
  if (qualites.includes("enregistrement")) return [];
  return faute(doit ? "enregistrement-obligatoire" : "enregistrement-manquant");
}

function fautesDeLActe({ type, qualites, acte, mandant, conventionSignee }: Fiche, { aujourdhui }: Contexte): Faute[] {
  const { doit, acte: attendu } = regleDe(type);
  const enregistre = qualites.includes("enregistrement");
  return [
    ...(attendu !== undefined && enregistre && !acte ? [uneFaute("/acte", "acte-manquant")] : []),
    ...(acte && acte.le > aujourdhui ? [uneFaute("/acte/le", "date-future")] : []),
    ...(type === "association" && mandant === undefined ? [uneFaute("/mandant", "mandat-manquant")] : []),
    ...(conventionSignee || doit ? [] : [uneFaute("/conventionSignee", "signature-manquante")]),
  ];
}

function fautesDuPerimetre(fiche: Fiche, { index }: Contexte): Faute[] {
  const { type, territoire, perimetre, accueil } = fiche;
  const accueilConnu = index.parCode.has(accueil.commune) ? [] : [uneFaute("/accueil/commune", "commune-inconnue")];
  if (departementsDuTerritoire(territoire).length === 0)
    return [uneFaute("/territoire", "territoire-inconnu"), ...accueilConnu];
  if (!regleDe(type).perimetres.includes(perimetre.sorte))
    return [uneFaute("/perimetre", "perimetre-interdit"), ...accueilConnu];
  if (perimetre.sorte === "communes" && perimetre.communes.some((code) => !index.parCode.has(code)))
    return [uneFaute("/perimetre/communes", "commune-inconnue"), ...accueilConnu];
  const vide = communesDuPerimetre(perimetre, territoire, index)?.length === 0;
  return [...(vide ? [uneFaute("/perimetre", "perimetre-hors-territoire")] : []), ...accueilConnu];
}

function fautesDesPersonnes({ responsable, agents, qualites }: Fiche): Faute[] {
  const ouverts = rolesOuverts(qualites);
  const personnes = [
    { courriel: responsable.courriel, pointeur: "/responsable" },
    ...agents.map(({ courriel }, rang) => ({ courriel, pointeur: `/agents/${rang}` })),
  ];
  const courriels = personnes.flatMap(({ courriel, pointeur }, rang) => {
    if (estPersonnelle(courriel)) return [uneFaute(`${pointeur}/courriel`, "courriel-personnel")];
    const deja = personnes.slice(0, rang).some((autre) => autre.courriel === courriel);
    return deja ? [uneFaute(`${pointeur}/courriel`, "courriel-en-double")] : [];
  });
  const roles = agents.flatMap(({ role }, rang) =>
    ouverts.includes(role) ? [] : [uneFaute(`/agents/${rang}/role`, "role-ferme")],
  );
  return [...courriels, ...roles];
}

/** What the law and the reference data refuse of a fiche, all at once. */
export const fautesDeFiche = (fiche: Fiche, contexte: Contexte): Faute[] => [
  ...fautesDesQualites(fiche),
  ...fautesDeLActe(fiche, contexte),
  ...fautesDuPerimetre(fiche, contexte),
  ...fautesDesPersonnes(fiche),
];
