import type { Acteur, Fait } from "../../shared/demande/evenements.ts";
import { refusDAccepter, refusDeDonner, refusDeFinir } from "../../shared/mandat/gardes.ts";
import type { Porteur } from "../../shared/mandat/mandat.ts";
import { accepter, donner, finir } from "../../shared/mandat/mandats.ts";
import { Problem, type ProblemCode } from "../../shared/problems.ts";
import type { Appel } from "../socle/http.ts";
import { mouvoir, type PourMouvoir } from "../socle/mouvoir.ts";
import { reessayer } from "../socle/reessayer.ts";
import type { Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { PorteurLu } from "./porteurs.ts";

export type PourChanger = Omit<PourMouvoir, "maintenant"> & {
  brouillons: Pick<BrouillonsStore, "lire" | "enregistrer">;
};
type FaitDeMandat = Fait<"mandat-donne" | "mandat-accepte" | "mandat-revoque" | "mandat-rendu">;
type Geste = {
  operationId: string;
  acteur: Acteur;
  /** What happens to the mandates of the moment; nothing when it has already. */
  decider(porteur: Porteur): FaitDeMandat | undefined;
};

function refusDe(avant: Brouillon, fait: FaitDeMandat, jour: string): ProblemCode | undefined {
  if (fait.type === "mandat-donne") return refusDeDonner(avant, fait.donnees, jour);
  const { mandatId } = fait.donnees;
  return fait.type === "mandat-accepte" ? refusDAccepter(avant, mandatId, jour) : refusDeFinir(avant, mandatId, jour);
}

function appliquer(avant: Brouillon, fait: FaitDeMandat, le: string): Brouillon {
  const refus = refusDe(avant, fait, le);
  if (refus !== undefined) throw new Problem(refus);
  switch (fait.type) {
    case "mandat-donne":
      return donner(avant, fait.donnees);
    case "mandat-accepte":
      return accepter(avant, fait.donnees, le);
    case "mandat-revoque":
      return finir(avant, fait.donnees, { le, par: "titulaire" });
    case "mandat-rendu":
      return finir(avant, fait.donnees, { le, par: "aidant" });
  }
}

/** On a draft, whose version moves: what is written elsewhere at the same time is read again. */
async function surLeBrouillon({ compte, reference }: PorteurLu, geste: Geste, contexte: PourChanger & Appel) {
  const { brouillons, maintenant, aujourdhui } = contexte;
  return reessayer(async (): Promise<Porteur | undefined> => {
    const avant = await brouillons.lire(compte, reference, maintenant);
    // filed or erased meanwhile: asked again, the demande answers
    if (!avant || avant.depot) throw new Problem("dossier-introuvable");
    const fait = geste.decider(avant);
    if (!fait) return avant;
    const apres = { ...appliquer(avant, fait, aujourdhui), version: avant.version + 1 };
    return (await brouillons.enregistrer(avant, apres)) ? apres : undefined;
  }, contexte.patienter);
}

/** An event on a demande, a write on a draft; gives the mandates as they stand afterwards. */
export async function changerLesMandats(lu: PorteurLu, geste: Geste, contexte: PourChanger & Appel): Promise<Porteur> {
  if (lu.genre === "brouillon") return surLeBrouillon(lu, geste, contexte);
  const { operationId, acteur, decider } = geste;
  const apres = await mouvoir(
    {
      numeroUnique: lu.reference,
      operationId,
      acteur,
      canal: "portail",
      decider({ demande }) {
        const fait = decider(demande);
        return fait && { fait };
      },
    },
    contexte,
  );
  if (!apres) throw new Problem("dossier-introuvable");
  return apres;
}
