import { m } from "../../paraglide/messages.js";
import { TitrePage } from "../../socle/titre-page.tsx";

const donnees = [
  { quoi: m.donnees_demande, duree: m.donnees_demande_duree },
  { quoi: m.donnees_nir, duree: m.donnees_nir_duree },
  { quoi: m.donnees_brouillon, duree: m.donnees_brouillon_duree },
  { quoi: m.donnees_pieces, duree: m.donnees_pieces_duree },
  { quoi: m.donnees_connexion, duree: m.donnees_connexion_duree },
  { quoi: m.donnees_appareil, duree: m.donnees_appareil_duree },
];

const droits = [m.donnees_droit_voir, m.donnees_droit_corriger, m.donnees_droit_cnil];

/** What is kept of a person, why, for how long, and what they can ask. */
export const DonneesPersonnellesPage = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.donnees_titre()} />
    <p>{m.donnees_pourquoi()}</p>
    <h2>{m.donnees_quoi_titre()}</h2>
    <dl className="sne-resume">
      {donnees.map(({ quoi, duree }) => (
        <div key={quoi()}>
          <dt>{quoi()}</dt>
          <dd>{duree()}</dd>
        </div>
      ))}
    </dl>
    <h2>{m.donnees_qui_titre()}</h2>
    <p>{m.donnees_qui()}</p>
    <p>{m.donnees_adresse()}</p>
    <h2>{m.donnees_temoins_titre()}</h2>
    <p>{m.donnees_temoins()}</p>
    <h2>{m.donnees_droits_titre()}</h2>
    <ul>
      {droits.map((droit) => (
        <li key={droit()}>{droit()}</li>
      ))}
    </ul>
  </div>
);
