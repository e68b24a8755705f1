import type { Ressemblance, comptoir as routes } from "../../shared/api/comptoir.ts";
import { fauteDuNir, lireNir } from "../../shared/demande/nir.ts";
import { phraseDe } from "../../shared/doublons/constats.ts";
import { type NirConnu, type Personne, personnesDe } from "../../shared/doublons/personne.ts";
import { choisirCandidats, niveauDe, rapprocher } from "../../shared/doublons/rapprochement.ts";
import { reperesDe } from "../../shared/doublons/reperes.ts";
import { objetDe, type Poste, peutAuGuichet, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { DEMANDEUR } from "../../shared/formulaire/personnes.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { DoublonsStore } from "../socle/stores/doublons.ts";

type Dependances = PourConnaitre & {
  demandes: Pick<DemandesStore, "lire">;
  doublons: Pick<DoublonsStore, "lireRepere" | "lireInscription">;
  empreinte: Empreinte;
  empreinteDeRepere: (fait: string) => Promise<string>;
};

async function connaitre(nir: string | undefined, empreinte: Empreinte): Promise<NirConnu | undefined> {
  const lu = lireNir(nir ?? "");
  if (fauteDuNir(lu)) return undefined;
  return { empreinte: await empreinte("nir", lu), provisoire: /^[78]/u.test(lu) };
}

/** Numbers of the demandes of the territory that share something with this person: so many reads, whatever their number. */
async function candidats(personne: Personne, territoire: string, { doublons, empreinteDeRepere }: Dependances) {
  const trouves = reperesDe(personne).map(async ({ fait, auPlus }) => {
    const partagent = await doublons.lireRepere(await empreinteDeRepere(`${territoire}:${fait}`));
    return partagent.length > auPlus ? [] : partagent;
  });
  return choisirCandidats(await Promise.all(trouves));
}

async function comparer(
  numeroUnique: string,
  personne: Personne,
  poste: Poste,
  { demandes, doublons, aujourdhui }: Dependances & Appel,
): Promise<Ressemblance[]> {
  const [demande, inscrite] = await Promise.all([demandes.lire(numeroUnique), doublons.lireInscription(numeroUnique)]);
  // the index may lag behind: what one may not see is never compared
  if (!demande || !peutAuGuichet(poste, "lire-dossier", objetDe(demande), aujourdhui)) return [];
  const connues = personnesDe(demande.reponses, new Map(Object.entries(inscrite?.nirs ?? {})));
  const [meilleur] = rapprocher([personne], connues);
  const elle = connues.find(({ id }) => id === meilleur?.personnes[1]);
  if (!meilleur || !elle) return [];
  const { etat, guichet, ancienneteDepuisLe } = demande;
  return [
    {
      numeroUnique,
      etat,
      guichet,
      ancienneteDepuisLe,
      nom: elle.nomNaissance,
      prenoms: elle.prenoms,
      dateNaissance: elle.dateNaissance,
      niveau: niveauDe(meilleur.score),
      accords: meilleur.accords.map(phraseDe),
      desaccords: meilleur.desaccords.map(phraseDe),
    },
  ];
}

/** Before a number is given: who, in the territory, looks like the person being typed. */
export const chercherRessemblances: Handler<typeof routes.chercherRessemblances, Dependances> = async (
  { nir, ...saisie },
  contexte,
) => {
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "enregistrer", contexte.aujourdhui)) throw new Problem("acces-refuse");
  const personne: Personne = { ...saisie, id: DEMANDEUR, nir: await connaitre(nir, contexte.empreinte) };
  const numeros = await candidats(personne, poste.territoire, contexte);
  const comparees = await Promise.all(numeros.map((numero) => comparer(numero, personne, poste, contexte)));
  return { ressemblances: comparees.flat() };
};
