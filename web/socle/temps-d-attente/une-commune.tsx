import type { AttenteDUneCommune, AttenteLue } from "../../../shared/api/attente.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { CentMenages } from "./cent-menages.tsx";
import { Durees } from "./durees.tsx";
import { direLaDuree, direLaSituation, direLeType, horizonDessine } from "./mots.ts";

type Proprietes = { commune: AttenteDUneCommune; observe: AttenteLue["observe"]; niveau: "h2" | "h3" };

const nombre = new Intl.NumberFormat("fr-FR");

/** What else the same household might wish: told as it was, and promised of nobody. */
function CeQuiChangerait({ autresTypes, autresCommunes }: AttenteDUneCommune) {
  if (autresTypes.length + autresCommunes.length === 0) return null;
  const dire = (quoi: string, { mois, loges }: (typeof autresTypes)[number]["horizon"]): string =>
    m.temps_autre({ quoi, duree: direLaDuree(mois), nombre: loges.sur100, de: loges.de, a: loges.a });
  return (
    <details className="sne-details">
      <summary>{m.temps_changerait()}</summary>
      <p className="fr-mt-2w">{m.temps_changerait_texte()}</p>
      <ul>
        {autresTypes.map(({ repose, horizon }) => (
          <li key={repose.type}>{dire(direLeType(repose.type), horizon)}</li>
        ))}
        {autresCommunes.map(({ repose, horizon }) => (
          <li key={repose.code}>{dire(repose.libelle, horizon)}</li>
        ))}
      </ul>
    </details>
  );
}

/** How long one waits in a commune: the picture, on whom it rests, every duration, and what would change it. */
export function UneCommune({ commune, observe, niveau: Titre }: Proprietes) {
  const { code, nom, estimation } = commune;
  const horizon = estimation && horizonDessine(estimation);
  if (!estimation || !horizon)
    return (
      <section>
        <Titre>{nom}</Titre>
        <p>{m.temps_trop_peu({ nom })}</p>
      </section>
    );
  const { repose, horizons } = estimation;
  const elargi = repose.code !== code || repose.type === "TOTAL";
  return (
    <section>
      <Titre>{nom}</Titre>
      <CentMenages horizon={horizon} />
      {elargi && <p>{m.temps_elargi({ nom, lieu: repose.libelle })}</p>}
      <p>
        {m.temps_repose({
          menages: nombre.format(repose.menages),
          lieu: repose.libelle,
          type: direLeType(repose.type),
          situation: direLaSituation(repose.situation),
          du: afficherJour(observe.du),
          au: afficherJour(observe.au),
        })}{" "}
        {m.temps_intervalle({ ...horizon.loges, duree: direLaDuree(horizon.mois) })}
      </p>
      <details className="sne-details">
        <summary>{m.temps_toutes_durees()}</summary>
        <Durees horizons={horizons} lieu={repose.libelle} />
      </details>
      <CeQuiChangerait {...commune} />
    </section>
  );
}
