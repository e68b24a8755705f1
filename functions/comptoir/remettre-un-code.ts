import type { comptoir as routes } from "../../shared/api/comptoir.ts";
import { codeARemettre } from "../../shared/demande/code-sur-papier.ts";
import { Problem } from "../../shared/problems.ts";
import { codeDeRattachement } from "../socle/codes-lisibles.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

/** The paper is lost, or its code was used by who has nothing else: a new one, once; the old one opens nothing any more. */
export const remettreUnCode: Handler<typeof routes.remettreUnCode, PourAgir> = async (entree, contexte) => {
  const { dossier } = await surLaDemande(entree, "changer-dossier", contexte, ({ demande, evenements }) => {
    const dite = codeARemettre(evenements);
    if (!dite) throw new Problem("code-sans-objet");
    return {
      fait: { type: "code-remis", donnees: {} },
      codeRemplace: {
        ...(dite.remplace !== undefined && { avant: codeDeRattachement(demande.dossier, dite.remplace) }),
        apres: codeDeRattachement(demande.dossier, entree.operationId),
      },
    };
  });
  return { code: codeDeRattachement(dossier, entree.operationId) };
};
