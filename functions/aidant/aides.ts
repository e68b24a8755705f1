import type { AideLue, aidants as routes } from "../../shared/api/aidants.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { situationLe } from "../../shared/demande/situation.ts";
import { detenteursDe } from "../../shared/droits/identite.ts";
import { acteurSous } from "../../shared/droits/peut.ts";
import { type Mandat, mandatEnCours } from "../../shared/mandat/mandat.ts";
import { estUneStructure, structureDuDetenteur } from "../../shared/mandat/structure.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { Aide, AidesStore } from "../socle/stores/aides.ts";
import { changerLesMandats, type PourChanger } from "./changer-les-mandats.ts";
import { jEnReponds, type PourLEquipe } from "./mon-organisme.ts";
import { lirePorteur, type PorteurLu, type PourPorter } from "./porteurs.ts";
import { prenomsDe } from "./prenoms.ts";

type Dependances = PourPorter & { aides: Pick<AidesStore, "lire" | "lister"> };
type Aidee = { lu: PorteurLu; mandat: Mandat; references: readonly string[] };
type Echeance = NonNullable<AideLue["echeance"]>;

async function ouvrir(lien: Aide, contexte: Dependances & Appel): Promise<Aidee | undefined> {
  const lu = await lirePorteur(lien, contexte);
  const mandat = lu && mandatEnCours(lu, detenteursDe(contexte.qui), contexte.aujourdhui);
  return lu && mandat && { lu, mandat, references: [...new Set([lu.reference, lien.reference])] };
}

/** What presses most on a demande. */
function echeanceDe(demande: Demande, aujourdhui: string): Echeance | undefined {
  const { requete, candidatures = [] } = demande;
  const offre = candidatures
    .filter(({ etat }) => etat === "proposee")
    .flatMap(({ repondreAvantLe }) => (repondreAvantLe === undefined ? [] : [repondreAvantLe]))
    .toSorted()[0];
  if (offre !== undefined) return { nature: "repondre-a-l-offre", le: offre };
  if (requete && requete.repondueLe === undefined) return { nature: "repondre-au-guichet" };
  const situation = situationLe(demande, aujourdhui);
  if (situation.nature === "valable") return { nature: "renouveler", le: situation.renouvelableLe };
  return "dernierJour" in situation ? { nature: "renouveler", le: situation.dernierJour } : { nature: "renouveler" };
}

async function montrer({ lu, mandat, references }: Aidee, contexte: Dependances & Appel): Promise<AideLue> {
  const { reference, genre } = lu;
  const demande = genre === "demande" ? await contexte.demandes.lire(reference) : undefined;
  const echeance = demande ? echeanceDe(demande, contexte.aujourdhui) : ({ nature: "deposer" } as const);
  return {
    reference,
    references: [...references],
    genre,
    ...prenomsDe(lu),
    droits: mandat.droits,
    jusquAu: mandat.jusquAu,
    organisme: mandat.organisme === true,
    ...(echeance && { echeance }),
  };
}

// what has no day asks for an answer now
const rang = ({ echeance }: AideLue): string => echeance?.le ?? "";

/** A draft that was filed, its demande, and changes of it are one. */
function reunir(ouvertes: readonly Aidee[]): Aidee[] {
  const parReference = new Map<string, Aidee>();
  for (const lue of ouvertes) {
    const deja = parReference.get(lue.lu.reference);
    const references = [...new Set([...(deja?.references ?? []), ...lue.references])];
    parReference.set(lue.lu.reference, { ...lue, references });
  }
  return [...parReference.values()];
}

export const listerAides: Handler<typeof routes.listerAides, Dependances> = async (_entree, contexte) => {
  const liens = (await Promise.all(detenteursDe(contexte.qui).map(contexte.aides.lister))).flat();
  const ouvertes = (await Promise.all(liens.map((lien) => ouvrir(lien, contexte)))).filter((lue) => lue !== undefined);
  const aides = await Promise.all(reunir(ouvertes).map((lue) => montrer(lue, contexte)));
  return { aides: aides.toSorted((une, autre) => rang(une).localeCompare(rang(autre))) };
};

async function lirePourAider(reference: string, contexte: Dependances & Appel): Promise<PorteurLu> {
  const liens = await Promise.all(detenteursDe(contexte.qui).map((un) => contexte.aides.lire(un, reference)));
  const lien = liens.find((lu) => lu !== undefined);
  const lu = lien && (await lirePorteur(lien, contexte));
  if (!lu) throw new Problem("dossier-introuvable");
  return lu;
}

export const lireAide: Handler<typeof routes.lireAide, Dependances> = async ({ reference }, contexte) => {
  const lu = await lirePourAider(reference, contexte);
  const mandat = mandatEnCours(lu, detenteursDe(contexte.qui), contexte.aujourdhui);
  if (!mandat) throw new Problem("dossier-introuvable");
  return montrer({ lu, mandat, references: [lu.reference] }, contexte);
};

/** The helper leaves, or the whole team by one who answers for it; done twice, it is done. */
export const rendreMandat: Handler<
  typeof routes.rendreMandat,
  Dependances & PourChanger & Pick<PourLEquipe, "structures">
> = async ({ reference, operationId }, contexte) => {
  const detenteurs = detenteursDe(contexte.qui);
  const lu = await lirePourAider(reference, contexte);
  const mandat = mandatEnCours(lu, detenteurs, contexte.aujourdhui);
  if (!mandat) {
    const passe = lu.mandats?.findLast(({ compte }) => compte !== undefined && detenteurs.includes(compte));
    if (passe?.fin?.par === "aidant") return;
    throw new Problem("dossier-introuvable");
  }
  if (estUneStructure(mandat.compte)) await jEnReponds(structureDuDetenteur(mandat.compte), contexte);
  const { mandatId } = mandat;
  await changerLesMandats(
    lu,
    {
      operationId,
      acteur: acteurSous(contexte.qui, mandat),
      decider: () => ({ type: "mandat-rendu", donnees: { mandatId } }),
    },
    contexte,
  );
};
