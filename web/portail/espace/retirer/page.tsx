import { useParams, useSearch } from "wouter";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { type RaisonDeRetrait, raisonsDeRetrait } from "../../../../shared/demande/radiation.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { lireLaDemande } from "../demande/lire-la-demande.ts";
import { PageDeDemande } from "../page-de-demande.tsx";
import { Retrait } from "./retrait.tsx";

const titres: Record<RaisonDeRetrait, () => string> = { "logement-trouve": m.logement_trouve };

/** Withdrawing a demande, once what is lost has been read. */
export function RetirerPage() {
  const { numeroUnique = "" } = useParams();
  const dite = new URLSearchParams(useSearch()).get("raison");
  const raison = raisonsDeRetrait.find((connue) => connue === dite);
  return (
    <Charge charger={lireLaDemande} entree={numeroUnique}>
      {(demande: DemandeLue) =>
        demande.etat === "active" ? (
          <Retrait demande={demande} raison={raison} titre={raison ? titres[raison]() : m.retirer_titre()} />
        ) : (
          <PageDeDemande numeroUnique={numeroUnique} titre={m.retirer_titre()}>
            <p>{m.deja_arretee()}</p>
          </PageDeDemande>
        )
      }
    </Charge>
  );
}
