import type { comptoir as routes } from "../../shared/api/comptoir.ts";
import { ligneDEtatCivil } from "../../shared/demande/identite-pivot.ts";
import { lireNir } from "../../shared/demande/nir.ts";
import { ceuxQuiDemandent } from "../../shared/demande/verrous.ts";
import { DEMANDEUR, type Dites, personnesDe } from "../../shared/formulaire/personnes.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Handler } from "../socle/http.ts";
import { reponsesDuDossier } from "../socle/reponses-scellees.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

type Dependances = PourAgir & { coffre: Coffre; empreinte: Empreinte };

const texte = (dit: unknown): string => (typeof dit === "string" ? dit : "");

const etatCivil = ({ nomNaissance, prenoms, dateNaissance }: Dites, lieu: string): string =>
  ligneDEtatCivil(texte(nomNaissance), texte(prenoms), lieu, texte(dateNaissance));

/** The NIR that was declared: a provisional one (7 or 8) is replaced one day by another, and holds nobody. */
async function nirDe(dossier: DossierLu, id: string, { coffre }: Dependances): Promise<string | undefined> {
  const toutes: Dites = await reponsesDuDossier(coffre, dossier);
  const sienne = id === DEMANDEUR ? toutes : personnesDe(toutes, "codemandeurs").find((une) => une.id === id);
  const nir = lireNir(texte(sienne?.nir));
  return nir === "" || /^[78]/u.test(nir) ? undefined : nir;
}

/**
 * The piece was seen, and says what the demande says: its locks are taken, one for the civil status, one for the NIR
 * when there is one. Whoever holds one of them already has a demande, which the refusal names.
 */
export const verifierIdentite: Handler<typeof routes.verifierIdentite, Dependances> = (entree, contexte) =>
  surLaDemande(entree, "verifier-identite", contexte, async (dossier) => {
    const { reponses, verrous = [] } = dossier.demande;
    const sienne = ceuxQuiDemandent(reponses).get(entree.personne);
    if (!sienne) throw new Problem("champs-invalides", { champs: [uneFaute("/personne", "choix-inconnu")] });
    const nir = await nirDe(dossier, entree.personne, contexte);
    const empreintes = await Promise.all([
      contexte.empreinte("etat-civil", etatCivil(sienne, entree.lieuNaissance)),
      ...(nir === undefined ? [] : [contexte.empreinte("identite-nir", nir)]),
    ]);
    const autres = verrous.filter(({ personne }) => personne !== entree.personne);
    const siens = empreintes.map((empreinte) => ({ personne: entree.personne, empreinte }));
    return { fait: { type: "identite-verifiee", donnees: { verrous: [...autres, ...siens] } } };
  });
