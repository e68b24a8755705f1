import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { chaineIntacte } from "../../functions/socle/chaine.ts";
import { evenement as formeDEvenement, demande as formeDeDemande } from "../../functions/socle/stores/formes.ts";
import type { Call, Fault } from "../../infra/local/gate/faults.ts";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { rejouer } from "../../shared/demande/rejeu.ts";
import { desReponses } from "../des-reponses.ts";
import type { Monde, Personne } from "../integration/monde.ts";
import { type Entree, lireJson } from "../un-envoi.ts";

/** Everything that may happen to one call of a function to AWS. */
type Accident = "échoue" | "reste sans réponse" | "est freiné" | "est en conflit" | "tue avant" | "tue après";

/** What happens to the n-th call of its kind. */
export type Panne = { appel: Call; rang: number; accident: Accident; fois: number };

const ECRITURES = ["PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems"];

/** Only writes to a table may conflict. */
const accidentsDe = ({ action }: Call): Accident[] => [
  ...(["échoue", "reste sans réponse", "est freiné", "tue avant", "tue après"] as const),
  ...(ECRITURES.includes(action) ? (["est en conflit"] as const) : []),
];

const sortes: Record<Accident, Fault["kind"]> = {
  échoue: "failure",
  "reste sans réponse": "lost",
  "est freiné": "throttle",
  "est en conflit": "conflict",
  "tue avant": "kill",
  "tue après": "lost",
};

/** Puts accidents on the way of what follows. */
function semer({ systeme }: Monde, pannes: readonly Panne[]): void {
  systeme.gate.faults.clear();
  for (const { appel, rang, accident, fois } of pannes) {
    const { service, action, resource } = appel;
    const onKill = accident.startsWith("tue") ? { onKill: () => void systeme.tuer("portail") } : {};
    systeme.gate.faults.inject({
      kind: sortes[accident],
      service,
      action,
      resource,
      nth: rang,
      times: fois,
      ...onKill,
    });
  }
}

/** How a person sends: once, or twice at the same time (two clicks, two windows, a network that repeats). */
const ENVOIS = ["une fois", "deux fois à la fois"] as const;
type Envoi = (typeof ENVOIS)[number];

const ESSAIS = 12;

export type Lu = { statut: number; corps: Record<string, unknown> };

/** Sends again until an answer says something: a failure of the service says nothing. */
export async function insister(monde: Monde, nom: NomDeRoute, entree: Entree, cookie: string): Promise<Lu> {
  for (let essai = 1; essai <= ESSAIS; essai += 1) {
    const recu = await monde.appeler(nom, entree, cookie);
    if (recu.statut < 500) return { statut: recu.statut, corps: lireJson(recu) };
  }
  throw new Error(`${nom} : ${ESSAIS} tries, and no answer`);
}

/** From the first page to the number, by someone who does not give up; every answer to the last request. */
async function deposerMalgreTout(monde: Monde, { cookie }: Personne, envoi: Envoi): Promise<Lu[]> {
  const envoyer = async (nom: NomDeRoute, entree: Entree) =>
    Promise.all((envoi === "une fois" ? [1] : [1, 2]).map(() => insister(monde, nom, entree, cookie)));
  const { motifs, communes, ...premieres } = desReponses();
  const [cree] = await envoyer("creerBrouillon", { operationId: randomUUID(), reponses: premieres });
  const { brouillonId, version } = cree?.corps ?? {};
  const suite = { brouillonId, version, operationId: randomUUID(), reponses: { motifs, communes } };
  const [complet] = await envoyer("enregistrerReponses", suite);
  return envoyer("deposer", { brouillonId, version: complet?.corps.version, certifie: true });
}

const sorte = (sk: unknown): string => String(sk).replace(/#.*/u, "");

/** One demande, one number, one lock; events that say it; a closed draft; the same answer to every request. */
async function verifierUnSeulDepot(monde: Monde, { compteId }: Personne, recus: readonly Lu[]): Promise<void> {
  expect(new Set(recus.map(({ statut }) => statut))).toEqual(new Set([201]));
  const numeros = new Set(recus.map(({ corps }) => String(corps.numeroUnique)));
  expect(numeros.size).toBe(1);
  const [numeroUnique = ""] = numeros;

  const demandes = await monde.lireTout("DEMANDES");
  const duCompte = demandes.filter((item) => JSON.stringify(item).includes(compteId));
  expect(duCompte.map(({ sk }) => sorte(sk)).toSorted()).toEqual(["COURANTE", "DEMANDE", "EVENEMENT", "VERROU"]);
  const duNumero = demandes.filter((item) => JSON.stringify(item).includes(numeroUnique) && sorte(item.sk) !== "ENVOI");
  const tout = ["ATTESTATION", "COURANTE", "DEMANDE", "EVENEMENT", "SENSIBLE", "VERROU"];
  expect(duNumero.map(({ sk }) => sorte(sk)).toSorted()).toEqual(tout);

  const etat = formeDeDemande.parse(duCompte.find(({ sk }) => sk === "COURANTE")?.demande);
  const evenements = duCompte
    .filter(({ sk }) => sorte(sk) === "EVENEMENT")
    .map(({ evenement }) => formeDEvenement.parse(evenement));
  expect(rejouer(evenements)).toEqual(etat);
  expect(chaineIntacte(evenements)).toBe(true);

  const brouillons = (await monde.lireTout("BROUILLONS")).filter((item) => item.compte === compteId);
  expect(brouillons.map(({ depot }) => depot)).toEqual([{ numeroUnique, deposeeLe: etat.deposeeLe }]);
}

const memeSorte = (a: Call, b: Call): boolean => a.action === b.action && a.resource === b.resource;

/** The calls that a filing makes when all goes well, in order, each with its rank among those of its kind. */
export async function appelsDUnDepot(monde: Monde): Promise<Pick<Panne, "appel" | "rang">[]> {
  const { calls } = monde.systeme.gate;
  calls.length = 0;
  await deposerQuand(monde, { pannes: [], envoi: "une fois" });
  const appels = calls.filter(({ principal }) => /portail/u.test(principal));
  return appels.map((appel, place) => ({
    appel,
    rang: appels.slice(0, place + 1).filter((autre) => memeSorte(appel, autre)).length,
  }));
}

/** Each of these calls with each of its accidents. */
export const pannesPossibles = (appels: readonly Pick<Panne, "appel" | "rang">[]): Panne[] =>
  appels.flatMap((place) => accidentsDe(place.appel).map((accident) => ({ ...place, accident, fois: 1 })));

type Malheurs = { pannes: readonly Panne[]; envoi: Envoi };

/** Several at once; past three times, the SDK has given up. */
export const desMalheurs = (possibles: readonly Panne[]): fc.Arbitrary<Malheurs> => {
  const panne = fc
    .tuple(fc.constantFrom(...possibles), fc.constantFrom(1, 3, 4))
    .map(([une, fois]) => ({ ...une, fois }));
  return fc.record({ pannes: fc.array(panne, { minLength: 1, maxLength: 4 }), envoi: fc.constantFrom(...ENVOIS) });
};

/** Files through these accidents, and verifies what is there in the end. */
export async function deposerQuand(monde: Monde, { pannes, envoi }: Malheurs): Promise<void> {
  const personne = await monde.unDemandeur();
  semer(monde, pannes);
  const recus = await deposerMalgreTout(monde, personne, envoi);
  semer(monde, []);
  await verifierUnSeulDepot(monde, personne, recus);
}
