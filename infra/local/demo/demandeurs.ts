import { randomUUID } from "node:crypto";
import { z } from "zod";
import { contrat } from "../../../shared/api/contrat.ts";
import type { Courrier } from "../gate/courriers.ts";
import type { DemoAccount } from "./demo-file.ts";
import { genererFoyer } from "./foyer.ts";
import { tirerProfil } from "./profil.ts";
import { tirage } from "./tirage.ts";

type Options = {
  /** Origin of the site. */
  address: string;
  courriers(): readonly Courrier[];
  aujourdhui: string;
};

/** Saint-Denis and its neighbours, Lyon and its own. */
const demandeurs = [
  {
    courriel: "amina.diallo@demande-demo.example",
    territoire: "111",
    codePostal: "93200",
    communes: ["93066", "93001", "93008"],
  },
  {
    courriel: "thomas.girard@demande-demo.example",
    territoire: "069",
    codePostal: "69001",
    communes: ["69123", "69266", "69029"],
  },
] as const;

type Ecriture = { path: string; corps: object; cookie?: string };

/** A write as the pages make it; any refusal stops the demonstration. */
async function ecrire({ address }: Options, { path, corps, cookie }: Ecriture): Promise<Response> {
  const headers = { "content-type": "application/json", ...(cookie && { cookie }) };
  const response = await fetch(address + path, { method: "POST", headers, body: JSON.stringify(corps) });
  if (!response.ok) throw new Error(`${path} : ${response.status} ${await response.text()}`);
  return response;
}

/** Signs in with the code that was sent; gives the cookie of the session. */
async function seConnecter(options: Options, courriel: string): Promise<string> {
  const contact = { courriel };
  await ecrire(options, { path: contrat.demanderCode.path, corps: { contact } });
  const courrier = options.courriers().findLast(({ a }) => a === courriel);
  const code = /\b\d{6}\b/u.exec(courrier?.texte ?? "")?.[0] ?? "";
  const response = await ecrire(options, { path: contrat.ouvrirSession.path, corps: { contact, code } });
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** A demande filed now, and the session of its person. */
type Deposee = { numeroUnique: string; cookie: string };

async function deposer(
  options: Options,
  { courriel, communes, codePostal }: (typeof demandeurs)[number],
  rang: number,
): Promise<Deposee> {
  const cookie = await seConnecter(options, courriel);
  const hasard = tirage(rang);
  const [premiere, ...voisines] = communes;
  const lieu = { premiere, voisines, habite: { commune: premiere, codePostal } };
  const { reponses } = genererFoyer(hasard, tirerProfil(hasard), lieu, options.aujourdhui, rang);
  const corps = { operationId: randomUUID(), reponses: { ...reponses, courriel } };
  const brouillon = await ecrire(options, { path: contrat.creerBrouillon.path, corps, cookie });
  const { brouillonId } = z.object({ brouillonId: z.string() }).parse(await brouillon.json());
  const path = contrat.deposer.path.replace("{brouillonId}", brouillonId);
  const depot = await ecrire(options, { path, corps: { version: 1, certifie: true }, cookie });
  const { numeroUnique } = z.object({ numeroUnique: z.string() }).parse(await depot.json());
  return { numeroUnique, cookie };
}

/** Writes to the guichet that follows the demande, which then has someone to answer. */
export async function ecrireAuGuichet(
  options: Options,
  { numeroUnique, cookie }: Deposee,
  texte = "Bonjour, quand aurai-je des nouvelles de ma demande ?",
): Promise<void> {
  const path = contrat.ecrireAuGuichet.path.replace("{numeroUnique}", numeroUnique);
  await ecrire(options, { path, corps: { operationId: randomUUID(), texte }, cookie });
}

/** What was filed now, by territory; people with a demande, who sign in with a code that the page of mails shows; filed once (`known`). */
export async function openDemandeurs(
  options: Options,
  known: readonly DemoAccount[],
): Promise<{ comptes: DemoAccount[]; deposees: ReadonlyMap<string, Deposee> }> {
  const deposees = new Map<string, Deposee>();
  for (const [rang, demandeur] of demandeurs.entries())
    if (!known.some(({ courriel }) => courriel === demandeur.courriel))
      deposees.set(demandeur.territoire, await deposer(options, demandeur, rang));
  const comptes = demandeurs.map(({ courriel, territoire }) => ({
    ...{ role: "demandeur", territoire, courriel },
    ...{ motDePasse: null, totp: null },
  }));
  return { comptes, deposees };
}
