import { useState } from "react";
import { jourAParis } from "../../../shared/demande/delais.ts";
import { systemeLocalDe } from "../../../shared/referentiel/systemes-locaux.ts";
import { type SystemeLocalPublie, systemesLocaux } from "../../../shared/referentiel/systemes-locaux-publies.ts";
import { m } from "../../paraglide/messages.js";
import { TitrePage } from "../../socle/titre-page.tsx";
import { adresses } from "./adresses.ts";
import { Ailleurs } from "./ailleurs.tsx";
import { ListeParRegion } from "./liste-par-region.tsx";
import { Recherche } from "./recherche.tsx";
import { trouverDepartements } from "./trouver-departements.ts";

const enService = (): SystemeLocalPublie[] => {
  const aujourdhui = jourAParis(new Date());
  return systemesLocaux.filter(({ departement, url }) => systemeLocalDe(departement, aujourdhui)?.url === url);
};

const sources = [...new Set(systemesLocaux.map(({ source }) => source))];

/** Every département where the demande is made on another site (CCH, R. 441-2-5). */
export function SystemesLocauxPage() {
  const [saisie, chercher] = useState("");
  const [systemes] = useState(enService);
  const trouves = trouverDepartements(saisie);
  const montres = systemes.filter(({ departement }) => trouves.has(departement));
  const ailleurs = [...trouves].filter((code) => !systemes.some(({ departement }) => departement === code));

  return (
    <div className="fr-container sne-contenu">
      <TitrePage titre={m.systemes_titre()} />
      <p className="fr-text--lead">{m.systemes_accroche({ nombre: systemes.length })}</p>
      <Recherche saisie={saisie} chercher={chercher} nombre={montres.length} />
      {saisie.trim() !== "" && <Ailleurs codes={ailleurs} />}
      <ListeParRegion systemes={montres} />

      <h2 className="fr-mt-6w">{m.systemes_les_deux_titre()}</h2>
      <p>{m.systemes_les_deux_texte()}</p>

      <h2 className="fr-mt-6w">{m.systemes_donnees_titre()}</h2>
      <p>{m.systemes_donnees_texte()}</p>
      <ul>
        <li>
          <a href={adresses.csv} download>
            {m.systemes_donnees_csv()}
          </a>
        </li>
        <li>
          <a href={adresses.json}>{m.systemes_donnees_json()}</a>
        </li>
      </ul>

      <h2 className="fr-mt-6w" id="sources" tabIndex={-1}>
        {m.systemes_sources_titre()}
      </h2>
      <p>{m.systemes_sources_texte()}</p>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </div>
  );
}
