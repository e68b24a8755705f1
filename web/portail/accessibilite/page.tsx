import { m } from "../../paraglide/messages.js";
import { TitrePage } from "../../socle/titre-page.tsx";
import { bilan, constatsParTheme } from "./constats.ts";
import { ThemeDuRgaa } from "./theme.tsx";

const controles = [m.a11y_controle_axe, m.a11y_controle_clavier, m.a11y_controle_320, m.a11y_controle_structure];
const manquent = [m.a11y_manque_audit, m.a11y_manque_usagers, m.a11y_manque_signes];

/** Of the criteria that the checks look at and that these pages are concerned with. */
const taux = Math.round((100 * bilan.respectes) / (bilan.respectes + bilan.enfreints));

/** Accessibility statement: the true state, whom to write to, which way of appeal (décret 2019-768). */
export const AccessibilitePage = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.a11y_titre()} />
    <p>{m.a11y_engagement()}</p>
    <h2>{m.a11y_etat_titre()}</h2>
    <p>{m.a11y_etat()}</p>
    <h2>{m.a11y_controles_titre()}</h2>
    <ul>
      {controles.map((controle) => (
        <li key={controle()}>{controle()}</li>
      ))}
    </ul>
    <h2>{m.a11y_constat_titre()}</h2>
    <p>{m.a11y_constat({ ...bilan, controles: bilan.criteres - bilan.aVoir })}</p>
    <ul>
      <li>{m.a11y_constat_respectes({ nombre: bilan.respectes })}</li>
      <li>{m.a11y_constat_enfreints({ nombre: bilan.enfreints })}</li>
      <li>{m.a11y_constat_absents({ nombre: bilan.absents })}</li>
      <li>{m.a11y_constat_a_voir({ nombre: bilan.aVoir })}</li>
    </ul>
    <p>{m.a11y_constat_taux({ taux })}</p>
    {constatsParTheme.map((theme) => (
      <ThemeDuRgaa key={theme.nom} {...theme} />
    ))}
    <h2>{m.a11y_manquent_titre()}</h2>
    <ul>
      {manquent.map((manque) => (
        <li key={manque()}>{manque()}</li>
      ))}
    </ul>
    <h2>{m.a11y_signaler_titre()}</h2>
    <p>{m.a11y_signaler()}</p>
    <h2>{m.a11y_recours_titre()}</h2>
    <p>{m.a11y_recours()}</p>
    <ul>
      <li>
        <a href="https://formulaire.defenseurdesdroits.fr/" target="_blank" rel="noreferrer">
          {m.a11y_recours_formulaire()}
        </a>
      </li>
      <li>
        <a href="https://www.defenseurdesdroits.fr/carte-des-delegues" target="_blank" rel="noreferrer">
          {m.a11y_recours_delegue()}
        </a>
      </li>
      <li>{m.a11y_recours_courrier()}</li>
    </ul>
  </div>
);
