import { inject } from "regexparam";
import * as z from "zod/mini";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Echec } from "../../../socle/echec.ts";
import { Lien } from "../../../socle/lien.tsx";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";

const avecNumero = z.object({ numeroUnique: z.string() });

/** The demande that the person already has in this territory, when it is their own. */
function demandeExistante(refus: unknown): string | undefined {
  return refus instanceof Echec ? avecNumero.safeParse(refus.probleme).data?.numeroUnique : undefined;
}

const estPerimee = (refus: unknown): boolean => refus instanceof Echec && refus.probleme?.code === "version-perimee";

export function RefusDeDepot({ refus }: { refus: unknown }) {
  const numeroUnique = demandeExistante(refus);
  return (
    <div className="fr-alert fr-alert--error fr-mb-2w" role="alert">
      <p>{phraseDEchec(refus)}</p>
      {numeroUnique !== undefined && (
        <Lien href={inject(chemins.demande, { numeroUnique })}>{m.depot_voir_ma_demande()}</Lien>
      )}
      {estPerimee(refus) && (
        <button type="button" className="fr-btn fr-btn--sm" onClick={() => location.reload()}>
          {m.depot_relire()}
        </button>
      )}
    </div>
  );
}
