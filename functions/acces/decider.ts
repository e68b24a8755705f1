import { dansUnAn } from "../../shared/acces/compte.ts";
import { type DemandeDAcces, decider, type Fondement } from "../../shared/acces/demande-d-acces.ts";
import type { Fiche } from "../../shared/acces/fiche.ts";
import { communesDuPerimetre } from "../../shared/acces/perimetre.ts";
import type { acces as routes } from "../../shared/api/acces.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { communeParCode } from "../../shared/referentiel/communes.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { adresseEnLigne, type InscriptionsStore, type Inscrit } from "../socle/stores/inscriptions.ts";
import type { PourVerifier } from "./demander.ts";
import { accesDuTerritoire, type PourExaminer } from "./examiner.ts";
import { direDecision, direOuvert } from "./messages.ts";
import { type PourNommer, preparer, prevenir } from "./nommer.ts";

type Dependances = PourExaminer & PourNommer & PourVerifier & { inscriptions: InscriptionsStore };
type Contexte = Dependances & Appel;

function guichetDe(fiche: Fiche, code: string, fondement: Fondement, { communes }: PourVerifier): Inscrit {
  const { siret, nom, type, qualites, territoire, accueil } = fiche;
  const index = communes();
  const siennes = communesDuPerimetre(fiche.perimetre, territoire, index);
  const ville = communeParCode(index, accueil.commune)?.nom ?? "";
  return {
    ...{ code, nom, siret, type, qualites, territoire, accueil, fondement },
    adresse: adresseEnLigne(accueil, ville),
    ...(siennes && { communes: siennes }),
  };
}

/** The head, then the agents that the head named: each with a post at the new guichet, for a year. */
function nommes({ responsable, agents }: Fiche, { code, territoire, communes }: Inscrit, aujourdhui: string) {
  const commun = { guichet: code, territoire, habiliteJusquAu: dansUnAn(aujourdhui), ...(communes && { communes }) };
  const poste = (dit: Pick<Poste, "role" | "sensible">): Poste => ({ ...commun, ...dit });
  return [
    { ...responsable, poste: poste({ role: "responsable", sensible: false }) },
    ...agents.map(({ nom, courriel, role, sensible }) => ({ nom, courriel, poste: poste({ role, sensible }) })),
  ];
}

/** Guichet, body and accounts open in one transaction with the decision; a code that is taken gives way to the next. */
async function ouvrir(
  acces: DemandeDAcces,
  version: number,
  fondement: Fondement,
  contexte: Contexte,
): Promise<DemandeDAcces> {
  const { inscriptions, agents, aujourdhui } = contexte;
  const code = await inscriptions.prochainCode();
  const approuvee = decider(acces, version, { sorte: "approuver", fondement, guichet: code }, aujourdhui);
  const guichet = guichetDe(acces.fiche, code, fondement, contexte);
  const personnes = nommes(acces.fiche, guichet, aujourdhui);
  const changements = await Promise.all(personnes.map((personne) => preparer(personne, contexte, aujourdhui)));
  const issue = await contexte.acces.remplacer(approuvee, [
    ...inscriptions.ecrituresDe(guichet),
    ...changements.flatMap((changement) => agents.ecrituresDe(changement)),
  ]);
  if (issue === "organisme-deja-inscrit") throw new Problem(issue);
  if (issue === "code-pris") return ouvrir(acces, version, fondement, contexte);
  if (issue !== "ecrit") throw new Problem("version-perimee");
  await Promise.all(personnes.map((personne) => prevenir(personne, contexte)));
  await direOuvert(acces.fiche.responsable.courriel, guichet, contexte);
  return approuvee;
}

export const deciderAcces: Handler<typeof routes.deciderAcces, Dependances> = async (entree, contexte) => {
  const { accesId, version, decision } = entree;
  const { acces } = await accesDuTerritoire(accesId, contexte);
  if (decision.sorte === "approuver") return ouvrir(acces, version, decision.fondement, contexte);
  const { sorte, raison } = decision;
  const decidee = decider(acces, version, { sorte, raison }, contexte.aujourdhui);
  if ((await contexte.acces.remplacer(decidee)) !== "ecrit") throw new Problem("version-perimee");
  const etat = sorte === "refuser" ? "refusee" : "a-corriger";
  await direDecision(acces.fiche.responsable.courriel, { etat, raison }, contexte);
  return decidee;
};
