import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { SystemeLocalPublie } from "../../../shared/referentiel/systemes-locaux-publies.ts";
import { m } from "../../paraglide/messages.js";
import { LienVersLeSysteme } from "./lien-vers-le-systeme.tsx";

const dates = ({ constateLe, debutLe, finLe }: SystemeLocalPublie): string =>
  [
    debutLe
      ? m.systeme_depuis({ jour: afficherJour(debutLe) })
      : m.systeme_constate({ jour: afficherJour(constateLe) }),
    ...(finLe ? [m.systeme_jusqua({ jour: afficherJour(finLe) })] : []),
  ].join(" ");

const Fiche = ({ systeme }: { systeme: SystemeLocalPublie }) => (
  <li>
    <h3 className="fr-h6 fr-mb-1v">
      {systeme.nomDuDepartement} ({systeme.departement})
    </h3>
    <p className="fr-mb-1v">{systeme.nom}</p>
    <p className="fr-mb-1v">
      <LienVersLeSysteme url={systeme.url} />
    </p>
    <p className="fr-mb-0 fr-text--sm sne-discret">
      {dates(systeme)} <a href="#sources">{m.systeme_source()}</a>
    </p>
  </li>
);

/** The systems, in the order of the list, under the name of their région. */
export function ListeParRegion({ systemes }: { systemes: readonly SystemeLocalPublie[] }) {
  const regions = [...new Set(systemes.map(({ region }) => region))];
  return regions.map((region) => (
    <section key={region}>
      <h2 className="fr-h4 fr-mt-4w">{region}</h2>
      <ul className="sne-liste">
        {systemes
          .filter((systeme) => systeme.region === region)
          .map((systeme) => (
            <Fiche key={systeme.departement} systeme={systeme} />
          ))}
      </ul>
    </section>
  ));
}
