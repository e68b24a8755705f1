import { espace } from "../../../../shared/api/espace.ts";
import { session } from "../../../../shared/api/session.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { EtreJoint } from "./etre-joint.tsx";

const lireLesPreferences = () => call(session.lirePreferences, {});

const contenu = [
  m.mes_donnees_compte,
  m.mes_donnees_reponses,
  m.mes_donnees_evenements,
  m.mes_donnees_consultations,
  m.mes_donnees_messages,
];

const fichiers = [
  {
    href: espace.imprimerMesDonnees.path,
    nom: "mes-donnees.pdf",
    texte: m.mes_donnees_pdf,
    aide: m.mes_donnees_pdf_aide,
  },
  {
    href: espace.exporterMesDonnees.path,
    nom: "mes-donnees.json",
    texte: m.mes_donnees_json,
    aide: m.mes_donnees_json_aide,
  },
];

/** All that is held about the person, to take away, and how they want to be reached. */
export const MesDonneesPage = () => (
  <Charge charger={lireLesPreferences} entree={undefined}>
    {(preferences, relire) => (
      <div className="fr-container sne-contenu">
        <Lien className="fr-link sne-retour" href={chemins.espace}>
          {m.menu_espace()}
        </Lien>
        <TitrePage titre={m.mes_donnees_titre()} />
        <h2>{m.mes_donnees_emporter()}</h2>
        <p>{m.mes_donnees_texte()}</p>
        <ul>
          {contenu.map((chose) => (
            <li key={chose()}>{chose()}</li>
          ))}
        </ul>
        <ul className="sne-liste fr-mb-4w">
          {fichiers.map(({ href, nom, texte, aide }) => (
            <li key={href}>
              <a className="fr-link fr-link--download" href={href} download={nom}>
                {texte()}
              </a>
              <p className="fr-hint-text fr-mb-0">{aide()}</p>
            </li>
          ))}
        </ul>
        <EtreJoint preferences={preferences} relire={relire} />
      </div>
    )}
  </Charge>
);
