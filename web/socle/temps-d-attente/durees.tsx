import type { HorizonLu } from "../../../shared/api/attente.ts";
import { m } from "../../paraglide/messages.js";
import { direLaDuree } from "./mots.ts";

const nombre = new Intl.NumberFormat("fr-FR");

const fourchette = ({ sur100, de, a }: HorizonLu["loges"]): string => m.temps_fourchette({ nombre: sur100, de, a });

/** What the picture shows, at every duration that is known. */
export const Durees = ({ horizons, lieu }: { horizons: readonly HorizonLu[]; lieu: string }) => (
  <div className="sne-tableau">
    <table>
      <caption>{m.temps_tableau({ lieu })}</caption>
      <thead>
        <tr>
          <th scope="col">{m.temps_colonne_duree()}</th>
          <th scope="col">{m.temps_colonne_loges()}</th>
          <th scope="col">{m.temps_colonne_partis()}</th>
          <th scope="col">{m.temps_colonne_attendent()}</th>
          <th scope="col">{m.temps_colonne_menages()}</th>
        </tr>
      </thead>
      <tbody>
        {horizons.map(({ mois, loges, partis, attendent, menages }) => (
          <tr key={mois}>
            <th scope="row">{direLaDuree(mois)}</th>
            <td data-titre={m.temps_colonne_loges()}>{fourchette(loges)}</td>
            <td data-titre={m.temps_colonne_partis()}>{fourchette(partis)}</td>
            <td data-titre={m.temps_colonne_attendent()}>{attendent}</td>
            <td data-titre={m.temps_colonne_menages()}>{nombre.format(menages)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
