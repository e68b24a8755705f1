import { dansUnAn } from "../../shared/acces/compte.ts";
import type { accesEquipe as routes } from "../../shared/api/acces-equipe.ts";
import type { Entree } from "../../shared/api/route.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import { communeParCode } from "../../shared/referentiel/communes.ts";
import { departementsDuTerritoire } from "../../shared/referentiel/territoires.ts";
import { agentConnecte } from "../socle/agent-connecte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { adresseEnLigne, type Inscrit } from "../socle/stores/inscriptions.ts";
import type { PourVerifier } from "./demander.ts";
import type { PourLEquipe } from "./equipe.ts";
import { preparer, prevenir } from "./nommer.ts";

type PourNommerUnGestionnaire = PourLEquipe & PourVerifier;
type Contexte = PourNommerUnGestionnaire & Appel;

async function administrateur(contexte: PourLEquipe & Appel): Promise<void> {
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "nommer-gestionnaires", contexte.aujourdhui)) throw new Problem("acces-refuse");
}

export const listerGestionnaires: Handler<typeof routes.listerGestionnaires, PourLEquipe> = async (_, contexte) => {
  await administrateur(contexte);
  return { gestionnaires: await contexte.inscriptions.listerGestionnaires() };
};

type Nommee = Entree<typeof routes.nommerGestionnaire>;

/** The guichet of the manager of a territory: it has one for all the persons named there. */
async function leGuichet({ territoire, organisme }: Nommee, contexte: Contexte) {
  const { inscriptions } = contexte;
  const deja = (await inscriptions.listerGestionnaires()).find((un) => un.territoire === territoire);
  if (deja) return { code: deja.guichet, ecritures: [] };
  if (!organisme) throw new Problem("champs-invalides", { champs: [uneFaute("/organisme", "reponse-manquante")] });
  const { nom, accueil } = organisme;
  const ville = communeParCode(contexte.communes(), accueil.commune);
  if (!ville)
    throw new Problem("champs-invalides", { champs: [uneFaute("/organisme/accueil/commune", "commune-inconnue")] });
  const code = await inscriptions.prochainCode();
  const adresse = adresseEnLigne(accueil, ville.nom);
  const guichet: Inscrit = { code, nom, territoire, accueil, adresse, qualites: ["enregistrement"] };
  return { code, ecritures: inscriptions.ecrituresDe(guichet) };
}

export const nommerGestionnaire: Handler<typeof routes.nommerGestionnaire, PourNommerUnGestionnaire> = async (
  entree,
  contexte,
) => {
  await administrateur(contexte);
  const { territoire, nom, courriel } = entree;
  const { inscriptions, agents, aujourdhui } = contexte;
  if (departementsDuTerritoire(territoire).length === 0)
    throw new Problem("champs-invalides", { champs: [uneFaute("/territoire", "territoire-inconnu")] });
  const { code, ecritures } = await leGuichet(entree, contexte);
  const habiliteJusquAu = dansUnAn(aujourdhui);
  const poste = {
    guichet: code,
    territoire,
    role: "gestionnaire-territorial",
    sensible: true,
    habiliteJusquAu,
  } as const;
  const changement = await preparer({ nom, courriel, poste }, contexte, aujourdhui);
  const issue = await inscriptions.ecrire([
    ...ecritures,
    ...agents.ecrituresDe(changement),
    ...inscriptions.ecrituresDeGestionnaire(changement.sub, { territoire, guichet: code, nom, courriel }),
  ]);
  if (issue !== "ecrit") throw new Problem("version-perimee");
  await prevenir({ nom, courriel, poste }, contexte);
  return { gestionnaires: await inscriptions.listerGestionnaires() };
};
