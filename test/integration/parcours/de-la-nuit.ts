import { randomUUID } from "node:crypto";
import { cleDuCompte } from "../../../functions/socle/stores/comptes.ts";
import { ajouterJours, ajouterMois } from "../../../shared/demande/delais.ts";
import { desReponses } from "../../des-reponses.ts";
import { unMandat } from "../../un-mandat.ts";
import { essais } from "../essais-des-routes.ts";
import { type Monde, unMobile } from "../monde.ts";
import { obtenir } from "./un-parcours.ts";

/** A demande of a counter, whose year after its radiation is over. */
async function unPapierAPurger(monde: Monde): Promise<void> {
  const { cookie } = await monde.unAgent();
  const { numeroUnique } = await obtenir(
    monde,
    "enregistrerAuComptoir",
    await essais.enregistrerAuComptoir(monde),
    cookie,
  );
  const radiation = { motif: "renonciation", le: ajouterMois(monde.systeme.horloge.aujourdhui(), -12) } as const;
  const verrous = [{ personne: "demandeur", empreinte: randomUUID() }];
  await monde.vieillir(String(numeroUnique), { etat: "radiee", radiation, verrous });
}

type Sosie = { numeroUnique: string; compteId: string };

/** A demande with a reading and a message; all who bear this name are likened to one another. */
async function unSosie(monde: Monde, nomNaissance: string): Promise<Sosie> {
  const { cookie, compteId } = await monde.unDemandeur();
  const entree = { operationId: randomUUID(), reponses: desReponses({ nomNaissance, telephone: unMobile() }) };
  const { brouillonId } = await obtenir(monde, "creerBrouillon", entree, cookie);
  const { numeroUnique } = await obtenir(monde, "deposer", { brouillonId, version: 1, certifie: true }, cookie);
  await obtenir(monde, "lireDemande", { numeroUnique }, cookie);
  await obtenir(monde, "ecrireAuGuichet", { numeroUnique, operationId: randomUUID(), texte: "Bonjour" }, cookie);
  await monde.systeme.ecouler();
  return { numeroUnique: String(numeroUnique), compteId };
}

/** FranceConnect opens this account too. */
const relierAFranceConnect = (monde: Monde, compteId: string): Promise<void> =>
  monde.ecrire("COMPTES", {
    ...cleDuCompte(compteId),
    courriel: `${compteId}@exemple.fr`,
    creeLe: monde.systeme.horloge.maintenant().toISOString(),
    franceconnect: { pivot: randomUUID() },
  });

/** A demande begun and left seventy-six days ago. */
async function oublierUnBrouillon(monde: Monde): Promise<void> {
  const { cookie, compteId } = await monde.unDemandeur();
  await obtenir(monde, "creerBrouillon", { operationId: randomUUID(), reponses: desReponses() }, cookie);
  const ecrit = (await monde.lireTout("BROUILLONS")).find(({ compte }) => compte === compteId);
  const { horloge } = monde.systeme;
  const expireLe = Math.floor(horloge.maintenant().getTime() / 1000) + 14 * 86_400;
  await monde.ecrire("BROUILLONS", { ...ecrit, expireLe, rappelLe: horloge.aujourdhui() });
}

/** Of three people who look alike, one is erased, one is told, and one is looked for; a fourth is reminded. */
export async function passerLaNuit(monde: Monde): Promise<void> {
  await oublierUnBrouillon(monde);
  await unPapierAPurger(monde);
  const { systeme, vieillir } = monde;
  const aujourdhui = systeme.horloge.aujourdhui();
  const nom = randomUUID().replaceAll(/[\d-]/gu, "z");
  const { numeroUnique: purgee, compteId } = await unSosie(monde, nom);
  await relierAFranceConnect(monde, compteId);
  const [prevenue, cherchee] = [(await unSosie(monde, nom)).numeroUnique, (await unSosie(monde, nom)).numeroUnique];
  const radiation = { motif: "renonciation", le: ajouterMois(aujourdhui, -12) } as const;
  await vieillir(purgee, { etat: "radiee", radiation, mandats: [unMandat()] });
  for (const pk of [`NOTES#${purgee}`, `INSTRUCTION#${purgee}`])
    await monde.ecrire("DEMANDES", { pk, sk: "ECRIT", numeroUnique: purgee });
  await vieillir(prevenue, { expireLe: ajouterJours(aujourdhui, 20) });
  const avis = [{ rang: "dernier-rappel", version: 1, le: aujourdhui }] as const;
  await vieillir(cherchee, { expireLe: ajouterMois(aujourdhui, -3), avis });
  await monde.ecrire("REGISTRE", { pk: "REGLAGES", sk: "REGLES", version: 0 });
  await systeme.horloge.avancer(ajouterJours(aujourdhui, 1));
  const restes = (await monde.lireTout("DEMANDES")).filter(({ numeroUnique }) => numeroUnique === purgee);
  if (restes.length > 0) throw new Error("la demande n’est pas purgée");
}
