import { createHash } from "node:crypto";
import type { structures as routes } from "../../shared/api/structures.ts";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { JOURS_POUR_ACCEPTER } from "../../shared/mandat/mandat.ts";
import { detenteurDeStructure, estDernierResponsable } from "../../shared/mandat/structure.ts";
import { Problem } from "../../shared/problems.ts";
import { codeDeRalliement } from "../socle/codes-lisibles.ts";
import { courrielEn, siteDans } from "../socle/courriel-en-langue.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { Mail } from "../socle/mail.ts";
import type { Redactions } from "../socle/redactions.ts";
import { reessayer } from "../socle/reessayer.ts";
import { aideEncore, type PourQuitter } from "./aide-encore.ts";
import { langueDe, type PourLaLangue } from "./langue-de.ts";
import { direAuxSessions, jEnReponds, monAppartenance, montrerLOrganisme, type PourLEquipe } from "./mon-organisme.ts";
import type { redaction } from "./redaction.ts";

const empreinte = (...dits: readonly string[]): string =>
  createHash("sha256").update(dits.join(":")).digest("hex").slice(0, 32);

/** How a person is named in a team, the same however many times they join it. */
const membreDe = (detenteur: string, compte: string): string => empreinte("membre", detenteur, compte);

const courrielDe = async ({ comptes, qui }: PourLEquipe & Appel): Promise<string> =>
  (await comptes.lire(compteDe(qui)))?.courriel ?? "";

export const lireStructure: Handler<typeof routes.lireStructure, PourLEquipe> = async (_entree, contexte) => {
  const sienne = await contexte.structures.appartenance(compteDe(contexte.qui));
  return sienne ? { organisme: await montrerLOrganisme(sienne, contexte) } : {};
};

export const creerStructure: Handler<typeof routes.creerStructure, PourLEquipe> = async (entree, contexte) => {
  const { nom, siret, operationId } = entree;
  const compte = compteDe(contexte.qui);
  const structureId = empreinte("structure", compte, operationId);
  const detenteur = detenteurDeStructure(structureId);
  const premier = {
    detenteur,
    compte,
    membreId: membreDe(detenteur, compte),
    nom: entree.membre,
    courriel: await courrielDe(contexte),
    responsable: true,
    depuis: contexte.aujourdhui,
  };
  await direAuxSessions(contexte);
  const issue = await reessayer(async () => {
    const ecrite = await contexte.structures.creer({ nom, siret }, premier);
    return ecrite === "a-rejouer" ? undefined : ecrite;
  }, contexte.patienter);
  // asked twice, it is the same
  if (issue !== "ecrit" && (await contexte.structures.appartenance(compte))?.detenteur !== detenteur)
    throw new Problem("structure-deja");
  return montrerLOrganisme(premier, contexte);
};

type PourInviter = PourLEquipe & PourLaLangue & { mail: Mail; redactionEn: Redactions<typeof redaction>; site: string };

export const inviterMembre: Handler<typeof routes.inviterMembre, PourInviter> = async (
  { structureId, operationId, nom, courriel, responsable },
  contexte,
) => {
  const sienne = await jEnReponds(structureId, contexte);
  const { detenteur } = sienne;
  const code = codeDeRalliement(detenteur, operationId);
  const dernierJour = ajouterJours(contexte.aujourdhui, JOURS_POUR_ACCEPTER);
  const expireLe = Date.parse(ajouterJours(dernierJour, 1)) / 1000;
  await contexte.structures.inviter(code, { detenteur, nom, courriel, responsable, expireLe });
  const organisme = (await contexte.structures.lire(detenteur))?.nom ?? "";
  const { mail, redactionEn, site } = contexte;
  const dite = await courrielEn(await langueDe(courriel, contexte), redactionEn, ({ lettreDeRalliement }, langue) =>
    lettreDeRalliement({ code, dernierJour, organisme, site: siteDans(site, langue), structureId }),
  );
  await mail.envoyer({ a: courriel, ...dite });
  return montrerLOrganisme(sienne, contexte);
};

/** Another account, a wrong code and no invitation are answered the same. */
export const rejoindreStructure: Handler<typeof routes.rejoindreStructure, PourLEquipe> = async (
  { structureId, code },
  contexte,
) => {
  const { structures, maintenant, aujourdhui } = contexte;
  const compte = compteDe(contexte.qui);
  const invite = await structures.ralliement(code, maintenant);
  const sien = invite?.detenteur === detenteurDeStructure(structureId) ? invite : undefined;
  if (!sien || sien.courriel !== (await courrielDe(contexte))) throw new Problem("ralliement-introuvable");
  const { detenteur, nom, courriel, responsable } = sien;
  const membreId = membreDe(detenteur, compte);
  const nouveau = { detenteur, membreId, compte, nom, courriel, responsable, depuis: aujourdhui };
  await direAuxSessions(contexte);
  const issue = await reessayer(async () => {
    const version = await structures.version(detenteur);
    // its last member left meanwhile
    if (version === undefined) throw new Problem("organisme-ferme");
    const ecrite = await structures.rallier(code, nouveau, version);
    return ecrite === "a-rejouer" || ecrite === "equipe-changee" ? undefined : ecrite;
  }, contexte.patienter);
  if (issue === "code-consomme") throw new Problem("ralliement-introuvable");
  if (issue === "deja-membre") throw new Problem("structure-deja");
  return montrerLOrganisme(nouveau, contexte);
};

/** All that the team helps is closed to them at their next call. The last one leaves once nobody is helped any more. */
export const retirerMembre: Handler<typeof routes.retirerMembre, PourQuitter> = async (
  { structureId, membreId },
  contexte,
) => {
  const { structures, maintenant } = contexte;
  const sienne = await monAppartenance(structureId, contexte);
  if (membreId !== sienne.membreId && !sienne.responsable) throw new Problem("reserve-au-responsable");
  const { detenteur } = sienne;
  // the team is read at each try: of two who answer for it and leave at once, the second finds that they are the last
  await reessayer(async () => {
    const version = await structures.version(detenteur);
    if (version === undefined) throw new Problem("structure-introuvable");
    const membres = await structures.membres(detenteur);
    const parti = membres.find((lu) => lu.membreId === membreId);
    if (!parti) throw new Problem("membre-introuvable");
    if (estDernierResponsable(membres, membreId)) throw new Problem("dernier-responsable");
    const dernier = membres.length === 1;
    if (dernier && (await aideEncore(detenteur, contexte))) throw new Problem("organisme-aide-encore");
    const ecrite = await structures.retirer(detenteur, parti, { version, dernier, maintenant });
    return ecrite === "a-rejouer" || ecrite === "equipe-changee" ? undefined : ecrite;
  }, contexte.patienter);
};
