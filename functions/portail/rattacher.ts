import type { vieDeLaDemande as routes } from "../../shared/api/vie-de-la-demande.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { mouvoir, type PourMouvoir } from "../socle/mouvoir.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";

type Dependances = Omit<PourMouvoir, "maintenant"> & {
  demandes: PourMouvoir["demandes"] & Pick<DemandesStore, "estRattachable">;
};

/** A demande that a counter registered comes to the account of whoever holds its paper: once. */
export const rattacher: Handler<typeof routes.rattacher, Dependances> = async (
  { numeroUnique, code, operationId },
  contexte: Dependances & Appel,
) => {
  const compte = compteDe(contexte.qui);
  const apres = await mouvoir(
    {
      numeroUnique,
      operationId,
      acteur: { role: "demandeur", compte },
      canal: "portail",
      async decider({ demande }) {
        if (demande.compte === compte) return undefined;
        // same answer for a number that nobody has: that a person has a demande is itself a secret
        if (!(await contexte.demandes.estRattachable(numeroUnique, code)))
          throw new Problem("rattachement-introuvable");
        return { fait: { type: "compte-rattache", donnees: { compte } }, rattachement: code };
      },
    },
    contexte,
  );
  if (apres?.compte !== compte) throw new Problem("rattachement-introuvable");
  return apres;
};
