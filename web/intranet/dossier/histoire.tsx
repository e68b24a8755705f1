import type { DossierOuvert } from "../../../shared/api/dossier.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../../socle/afficher-instant.ts";

const auteurs = {
  demandeur: m.histoire_personne,
  aidant: m.aidant_histoire,
  agent: m.histoire_agent,
  systeme: m.histoire_systeme,
} as const;

/** All that happened, newest first, and who did it. */
export const Histoire = ({ evenements }: Pick<DossierOuvert, "evenements">) => (
  <section className="fr-mt-4w">
    <h2>{m.dossier_histoire()}</h2>
    <ul className="sne-liste">
      {evenements.toReversed().map(({ version, libelle, survenuLe, details, par, guichet }) => (
        <li key={version}>
          <p className="fr-mb-0">
            {libelle} – {afficherInstant(survenuLe)}
          </p>
          <p className="fr-hint-text fr-mb-0">{guichet ? (guichet.nom ?? guichet.code) : auteurs[par]()}</p>
          {details.map((detail) => (
            <p key={detail} className="fr-mb-0">
              {detail}
            </p>
          ))}
        </li>
      ))}
    </ul>
  </section>
);
