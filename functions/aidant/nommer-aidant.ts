import { createHash } from "node:crypto";
import type { aidants as routes } from "../../shared/api/aidants.ts";
import type { Entree } from "../../shared/api/route.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { dernierJourDeMandat } from "../../shared/mandat/gardes.ts";
import { etatDuMandat, mandatNomme, type Offre } from "../../shared/mandat/mandat.ts";
import { type Faute, Problem } from "../../shared/problems.ts";
import { codeDInvitation } from "../socle/codes-lisibles.ts";
import { courrielEn, siteDans } from "../socle/courriel-en-langue.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { Mail } from "../socle/mail.ts";
import type { Redactions } from "../socle/redactions.ts";
import { type AidesStore, empreinteDInvitation } from "../socle/stores/aides.ts";
import { changerLesMandats, type PourChanger } from "./changer-les-mandats.ts";
import { langueDe, type PourLaLangue } from "./langue-de.ts";
import { montrerAidants } from "./lister-aidants.ts";
import { monDossier } from "./mon-dossier.ts";
import type { PorteurLu, PourPorter } from "./porteurs.ts";
import type { redaction } from "./redaction.ts";

type Dependances = PourPorter &
  PourChanger &
  PourLaLangue & {
    aides: Pick<AidesStore, "inviter">;
    redactionEn: Redactions<typeof redaction>;
    mail: Mail;
    site: string;
  };
type Nomination = Entree<typeof routes.nommerAidant>;

// the same operation sent twice is the same invitation
const identifiantDe = ({ dossier }: PorteurLu, operationId: string): string =>
  createHash("sha256").update(`mandat:${dossier}:${operationId}`).digest("hex").slice(0, 32);

function fautesDe({ jusquAu, courriel }: Nomination, sienne: string | undefined, aujourdhui: string): Faute[] {
  return [
    ...(courriel === sienne ? [uneFaute("/courriel", "aidant-soi-meme")] : []),
    ...(jusquAu < aujourdhui ? [uneFaute("/jusquAu", "date-deja-passee")] : []),
    ...(jusquAu > dernierJourDeMandat(aujourdhui) ? [uneFaute("/jusquAu", "mandat-trop-long")] : []),
  ];
}

async function inviter(
  { reference, compte: titulaire, dossier }: PorteurLu,
  { mandatId, jusquAu, donneLe }: Offre,
  courriel: string,
  contexte: Dependances,
): Promise<void> {
  const { aides, mail, redactionEn, site } = contexte;
  const code = codeDInvitation(dossier, mandatId);
  await aides.inviter({ mandatId, reference, titulaire, empreinte: empreinteDInvitation(mandatId, code) }, jusquAu);
  const invitation = { mandatId, code, jusquAu, donneLe };
  const dite = await courrielEn(await langueDe(courriel, contexte), redactionEn, ({ lettreDInvitation }, langue) =>
    lettreDInvitation({ ...invitation, site: siteDans(site, langue) }),
  );
  await mail.envoyer({ a: courriel, ...dite });
}

export const nommerAidant: Handler<typeof routes.nommerAidant, Dependances> = async (
  entree,
  contexte: Dependances & Appel,
) => {
  const { comptes, qui, aujourdhui } = contexte;
  const { reference, operationId, nom, courriel, jusquAu, organisme } = entree;
  const compte = compteDe(qui);
  const lu = await monDossier(reference, contexte);
  const champs = fautesDe(entree, (await comptes.lire(compte))?.courriel, aujourdhui);
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
  const mandatId = identifiantDe(lu, operationId);
  const droits = [...new Set(entree.droits)];
  const offre = {
    ...{ mandatId, nom, courriel, droits, donneLe: aujourdhui, jusquAu },
    ...(organisme && ({ organisme } as const)),
  };
  const apres = await changerLesMandats(
    lu,
    {
      operationId,
      acteur: { role: "demandeur", compte },
      decider: (porteur) => (mandatNomme(porteur, mandatId) ? undefined : { type: "mandat-donne", donnees: offre }),
    },
    contexte,
  );
  const donne = mandatNomme(apres, mandatId);
  if (donne && etatDuMandat(donne, aujourdhui) === "propose") await inviter(lu, donne, courriel, contexte);
  return montrerAidants(apres, aujourdhui);
};
