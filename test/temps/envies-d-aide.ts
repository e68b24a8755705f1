import { ajouterJours } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { type EtatDeMandat, etatDuMandat } from "../../shared/mandat/mandat.ts";
import type { Envie } from "./envie.ts";

const DUREE_JOURS = 300;

const mandatDans = ({ mandats = [] }: Demande, jour: string, etat: EtatDeMandat) =>
  mandats.findLast((lu) => etatDuMandat(lu, jour) === etat);

const dAide = (unJourSur: number, qui: Envie["qui"], type: "mandat-revoque" | "mandat-rendu"): Envie => ({
  unJourSur,
  qui,
  fait(demande, { jour }) {
    const mandat = mandatDans(demande, jour, "en-cours");
    return mandat && { type, donnees: { mandatId: mandat.mandatId } };
  },
});

/** Someone is asked to help, does so, and is thanked or has no more time. */
export const enviesDAide: readonly Envie[] = [
  {
    unJourSur: 250,
    qui: "personne",
    fait: (_demande, { jour }) => ({
      type: "mandat-donne",
      donnees: {
        mandatId: `mandat-${jour}`,
        nom: "Samir B.",
        courriel: "samir.b@exemple.fr",
        droits: ["modifier"],
        donneLe: jour,
        jusquAu: ajouterJours(jour, DUREE_JOURS),
      },
    }),
  },
  {
    unJourSur: 5,
    qui: "aidant",
    fait(demande, { jour }) {
      const mandat = mandatDans(demande, jour, "propose");
      return mandat && { type: "mandat-accepte", donnees: { mandatId: mandat.mandatId, compte: "compte-de-samir" } };
    },
  },
  dAide(100, "personne", "mandat-revoque"),
  dAide(100, "aidant", "mandat-rendu"),
];
