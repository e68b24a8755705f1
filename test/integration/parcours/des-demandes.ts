import { randomInt, randomUUID } from "node:crypto";
import { demande as formeDeDemande } from "../../../functions/socle/stores/formes.ts";
import { ajouterJours } from "../../../shared/demande/delais.ts";
import type { Demande } from "../../../shared/demande/demande.ts";
import { cleDuNir } from "../../../shared/demande/nir.ts";
import { desReponses } from "../../des-reponses.ts";
import { essais } from "../essais-des-routes.ts";
import { type Monde, unMobile } from "../monde.ts";
import { deposer, obtenir, unDossier } from "./un-parcours.ts";

/** Two accounts give the same answers, that nobody gave before. */
export async function deposerDeuxFois(monde: Monde): Promise<void> {
  const nomNaissance = randomUUID().replaceAll(/[\d-]/gu, "z");
  const treize = `28503691234${randomInt(10, 99)}`;
  const reponses = desReponses({ nomNaissance, telephone: unMobile(), nir: treize + cleDuNir(treize) });
  await deposer(monde, await monde.unDemandeur(), 201, reponses);
  await deposer(monde, await monde.unDemandeur(), 201, reponses);
  await monde.systeme.ecouler();
  const paires = (await monde.lireTout("DOUBLONS")).filter(({ rang }) => rang !== undefined);
  if (paires.length === 0) throw new Error("nul doublon n’est proposé");
}

/** What was filed a moment ago is in the lists of the communes wished. */
export async function chercherUneDemande(monde: Monde): Promise<void> {
  await deposer(monde, await monde.unDemandeur());
  await monde.systeme.ecouler();
  const lignes = (await monde.lireTout("RECHERCHE")).filter(({ pk }) => String(pk).startsWith("LISTE#"));
  if (lignes.length === 0) throw new Error("la demande n’est dans aucune liste");
}

/** A demande of the territory of the agents, whose person was verified, and that lived so far. */
async function uneVerifiee(monde: Monde, vecu: Partial<Demande>): Promise<{ numeroUnique: string; cookie: string }> {
  const titulaire = await monde.unDemandeur();
  const numeroUnique = await unDossier(monde, titulaire);
  const verrous = [{ personne: "demandeur", empreinte: randomUUID() }];
  await monde.vieillir(numeroUnique, { verrous, ...vecu });
  return { numeroUnique, cookie: titulaire.cookie };
}

/** Another demande holds every identity of this one. */
async function prendreSesVerrous(monde: Monde, numeroUnique: string): Promise<void> {
  const courante = (await monde.lireTout("DEMANDES")).find((lue) => lue.numeroUnique === numeroUnique && lue.demande);
  const { verrous = [], territoire } = formeDeDemande.parse(courante?.demande);
  for (const { empreinte } of verrous)
    await monde.ecrire("DEMANDES", { pk: `IDENTITE#${empreinte}`, sk: `VERROU#${territoire}`, numeroUnique: "autre" });
}

/** Someone verified withdraws and comes back; a second time, their identity is held by another. */
export async function rendreEtReprendre(monde: Monde): Promise<void> {
  const { numeroUnique, cookie } = await uneVerifiee(monde, {});
  const geste = () => ({ numeroUnique, operationId: randomUUID() });
  await obtenir(monde, "retirer", { ...geste(), confirme: true }, cookie);
  await obtenir(monde, "restaurer", geste(), cookie);
  await obtenir(monde, "retirer", { ...geste(), confirme: true }, cookie);
  await prendreSesVerrous(monde, numeroUnique);
  await obtenir(monde, "restaurer", geste(), cookie, 409);
}

/** Someone verified is taken up again, unless another holds their identity. */
export async function reprendreQuiEstVerifie(monde: Monde): Promise<void> {
  const le = ajouterJours(monde.systeme.horloge.aujourdhui(), -1);
  const radiation = { motif: "non_renouvellement", le } as const;
  const { cookie } = await monde.unAgent();
  for (const statut of [200, 409]) {
    const { numeroUnique } = await uneVerifiee(monde, { etat: "radiee", radiation, reactivationDemandeeLe: le });
    if (statut === 409) await prendreSesVerrous(monde, numeroUnique);
    const decision = { numeroUnique, operationId: randomUUID(), decision: "reactiver" };
    await obtenir(monde, "deciderReactivation", decision, cookie, statut);
  }
}

/** One person files twice on paper: the second demande cannot bear their identity; then the first is given up. */
export async function verifierDeuxFois(monde: Monde): Promise<void> {
  const { cookie } = await monde.unAgent();
  const enregistrer = async () =>
    obtenir(monde, "enregistrerAuComptoir", await essais.enregistrerAuComptoir(monde), cookie);
  const geste = ({ numeroUnique }: Record<string, unknown>) => ({ numeroUnique, operationId: randomUUID() });
  const [premiere, seconde] = [await enregistrer(), await enregistrer()];
  const piece = { personne: "demandeur", lieuNaissance: randomUUID(), conforme: true };
  await obtenir(monde, "verifierIdentite", { ...geste(premiere), ...piece }, cookie);
  await obtenir(monde, "verifierIdentite", { ...geste(seconde), ...piece }, cookie, 409);
  const ecritDu = monde.systeme.horloge.aujourdhui();
  await obtenir(monde, "renoncerAuComptoir", { ...geste(premiere), ecritDu, certifie: true }, cookie);
}
