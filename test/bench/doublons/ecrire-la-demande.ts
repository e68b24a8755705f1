import type { Enveloppe } from "../../../functions/socle/enveloppe.ts";
import type { Demande } from "../../../shared/demande/demande.ts";
import { uneDemande } from "../../une-demande.ts";
import type { Dossier } from "./jeu.ts";

/** The demande of a drawn file, as the table keeps it. */
export function ecrireLaDemande({ numeroUnique, foyer, demandeur, codemandeur }: Dossier): Demande {
  const { nir: _nir, ...identite } = demandeur.ecrit;
  const { nir: _autre, ...conjoint } = codemandeur?.ecrit ?? { nir: "" };
  const reponses = {
    ...identite,
    ...foyer,
    ...(codemandeur && { codemandeurs: [{ ...conjoint, id: "codemandeur-1" }] }),
  };
  return uneDemande({ numeroUnique, dossier: numeroUnique, compte: numeroUnique, reponses });
}

/** Its sealed answers; the seal itself is not what is measured: the text is left open. */
export function ecrireLesSensibles({ demandeur, codemandeur }: Dossier): Enveloppe {
  const texte = JSON.stringify({
    ...(demandeur.nirDonne && { nir: demandeur.individu.nir }),
    ...(codemandeur?.nirDonne && { codemandeurs: [{ id: "codemandeur-1", nir: codemandeur.individu.nir }] }),
  });
  return { cle: "", nonce: "", sceau: "", texte };
}
