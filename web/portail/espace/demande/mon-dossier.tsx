import { inject } from "regexparam";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { personnesDe } from "../../../../shared/formulaire/personnes.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { lireReponses } from "../../demande/lire-reponses.ts";

const seSepare = ({ etat, reponses }: DemandeLue): boolean =>
  etat === "active" && personnesDe(lireReponses(reponses), "codemandeurs").length > 0;

/** Who is behind a demande: the messages, the register of its readings, and a couple that parts. */
export function MonDossier({ demande }: { demande: DemandeLue }) {
  const { numeroUnique } = demande;
  const pages = [
    { chemin: chemins.messages, titre: m.messages_titre(), texte: m.dossier_messages() },
    { chemin: chemins.consultations, titre: m.consultations_titre(), texte: m.dossier_consultations() },
    ...(seSepare(demande)
      ? [{ chemin: chemins.separation, titre: m.separation_titre(), texte: m.dossier_separation() }]
      : []),
  ];
  return (
    <>
      <h2>{m.dossier_titre()}</h2>
      <ul className="sne-liste fr-mb-4w">
        {pages.map(({ chemin, titre, texte }) => (
          <li key={chemin}>
            <Lien className="fr-link" href={inject(chemin, { numeroUnique })}>
              {titre}
            </Lien>
            <p className="fr-hint-text fr-mb-0">{texte}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
